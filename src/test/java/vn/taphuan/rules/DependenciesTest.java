package vn.taphuan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DependenciesTest {

    private static final Pattern COMMERCIAL = Pattern.compile(
            "vaadin-(charts|board|crud|dashboard|grid-pro|map|rich-text-editor|spreadsheet|cookie-consent|testbench)(-.*)?-flow.*|vaadin-testbench.*|vaadin-\\d.*"
                    + "|(kubernetes|observability|appsec|sso|swing)-kit.*|license-checker-pro.*");

    @Test
    void noCommercialComponentIsOnTheClassPath() {
        var jars = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(path -> Path.of(path).getFileName().toString())
                .toList();
        assertThat(jars).hasSizeGreaterThan(50);
        assertThat(jars).noneMatch(COMMERCIAL.asMatchPredicate());
    }
}
