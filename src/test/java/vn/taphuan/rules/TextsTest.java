package vn.taphuan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every text is translated, every key that is used exists, and no text for people stands in the code. */
class TextsTest {

    private static final Path TEXTS = Path.of("src/main/resources/vaadin-i18n");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern JAVA_KEY =
            Pattern.compile("(?:getTranslation|getMessage)\\(\\s*\"([a-zA-Z0-9._-]+)\"\\s*[,)]");
    private static final Pattern MENU_KEY =
            Pattern.compile("@Menu\\([^)]*title = \"([a-zA-Z0-9._-]+)\"", Pattern.DOTALL);
    private static final Pattern TEMPLATE_KEY = Pattern.compile("#\\{([a-zA-Z0-9._-]+)[(}]");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern VIETNAMESE =
            Pattern.compile("[ăâđêôơưĂÂĐÊÔƠƯàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]");

    @Test
    void bothLanguagesHaveTheSameKeys() throws IOException {
        assertThat(english().keySet()).isEqualTo(vietnamese().keySet());
    }

    @Test
    void noKeyIsGivenTwice() throws IOException {
        for (var file : List.of("translations.properties", "translations_en.properties")) {
            var seen = new TreeSet<String>();
            var twice = new TreeSet<String>();
            for (var line : Files.readAllLines(TEXTS.resolve(file))) {
                int equals = line.indexOf('=');
                if (equals > 0
                        && !line.startsWith("#")
                        && !seen.add(line.substring(0, equals).strip())) {
                    twice.add(line.substring(0, equals).strip());
                }
            }
            assertThat(twice).as(file).isEmpty();
        }
    }

    @Test
    void everyKeyThatIsUsedExists() throws IOException {
        var known = vietnamese().keySet();
        var missing = new TreeSet<String>();
        for (var file : files(SOURCES, ".java")) {
            var code = Files.readString(file);
            collect(code, JAVA_KEY, known, missing);
            collect(code, MENU_KEY, known, missing);
        }
        for (var file : files(TEMPLATES, ".html")) {
            collect(Files.readString(file), TEMPLATE_KEY, known, missing);
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void noTextForPeopleStandsInTheCode() throws IOException {
        var found = new ArrayList<String>();
        for (var file : files(SOURCES, ".java")) {
            if (file.toString().contains("/demo/")) {
                continue;
            }
            for (var line : Files.readAllLines(file)) {
                var code = line.strip();
                if (code.startsWith("*") || code.startsWith("/*") || code.startsWith("//")) {
                    continue;
                }
                var literals = LITERAL.matcher(code);
                while (literals.find()) {
                    if (VIETNAMESE.matcher(literals.group(1)).find() && !ALLOWED.contains(literals.group(1))) {
                        found.add(file.getFileName() + ": " + literals.group(1));
                    }
                }
            }
        }
        assertThat(found).isEmpty();
    }

    /** Names of papers and of the field that are data, not texts of the interface. */
    private static final List<String> ALLOWED = List.of(
            "Nghị quyết 1657/NQ-UBTVQH15 ngày 16/06/2025",
            "This is a demo and answers only on this machine, at http://localhost. Bản dùng thử này chỉ trả lời trên chính máy đang chạy, tại http://localhost.\\n");

    @Test
    void textsAreComposedAndWellFormed() throws IOException {
        for (var texts : List.of(vietnamese(), english())) {
            texts.forEach((key, text) -> {
                assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC))
                        .as(key)
                        .isTrue();
                assertThat(text).as(key).isNotBlank();
                if (text.contains("{0")) {
                    assertThat(new MessageFormat(text)).as(key).isNotNull();
                }
            });
        }
    }

    @Test
    void lightPagesCarryNoScriptOrStyleOfTheirOwn() throws IOException {
        for (var file : files(TEMPLATES, ".html")) {
            var page = Files.readString(file);
            assertThat(page)
                    .as(file.toString())
                    .doesNotContainPattern("<style[ >]")
                    .doesNotContainPattern("\\sstyle=\"")
                    .doesNotContainPattern("\\son[a-z]+=\"");
            assertThat(page)
                    .as(file.toString())
                    .doesNotContainPattern("<script(?![^>]*(src|type=\"application/json\"))");
        }
    }

    private static void collect(String code, Pattern pattern, Set<String> known, Set<String> missing) {
        var keys = pattern.matcher(code);
        while (keys.find()) {
            if (!known.contains(keys.group(1)) && !keys.group(1).endsWith(".")) {
                missing.add(keys.group(1));
            }
        }
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }

    private static Map<String, String> vietnamese() throws IOException {
        return texts("translations.properties");
    }

    private static Map<String, String> english() throws IOException {
        return texts("translations_en.properties");
    }

    private static Map<String, String> texts(String file) throws IOException {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(TEXTS.resolve(file), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        Map<String, String> texts = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return texts;
    }
}
