package vn.taphuan.platform.audit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever is written into the audit log and the access log has words; what is put together at run time is not seen here. */
class AuditTextsTest {

    private static final Pattern ACTION =
            Pattern.compile("AuditEntry\\.of\\(\\s*\"([a-z.-]+[a-z])\"\\s*,\\s*\"([a-z-]+)\"");
    private static final Pattern PURPOSE = Pattern.compile("access\\.(?:seen|listed)\\(\\s*\"([a-z.-]+)\"");

    @Test
    void eachActionKindAndPurposeHasWords() throws IOException {
        var texts = new Properties();
        try (var reader = Files.newBufferedReader(
                Path.of("src/main/resources/vaadin-i18n/translations.properties"), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        var missing = new TreeSet<String>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                var code = Files.readString(file);
                ACTION.matcher(code).results().forEach(found -> {
                    missing.add("audit.action." + found.group(1));
                    missing.add("audit.kind." + found.group(2));
                });
                PURPOSE.matcher(code).results().forEach(found -> missing.add("audit.purpose." + found.group(1)));
            }
        }
        assertThat(missing).hasSizeGreaterThan(10);
        missing.removeIf(texts::containsKey);
        assertThat(missing).isEmpty();
    }
}
