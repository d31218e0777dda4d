package vn.taphuan.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.taphuan.platform.deployment.StartRefusedException;

class SupportedSystemTest {

    @Test
    void linuxOnX8664WithGlibcCarriesTheEmbeddedDatabase() {
        assertThatCode(new SupportedSystem("Linux", "amd64", true)::require).doesNotThrowAnyException();
    }

    @Test
    void everyOtherSystemIsPointedToDockerOrAnExternalDatabaseInOneSentence() {
        for (SupportedSystem system : List.of(
                new SupportedSystem("Windows 11", "amd64", false),
                new SupportedSystem("Mac OS X", "aarch64", false),
                new SupportedSystem("Linux", "aarch64", false),
                new SupportedSystem("Linux", "amd64", false))) {
            assertThatThrownBy(system::require)
                    .isInstanceOfSatisfying(
                            StartRefusedException.class,
                            refusal -> assertThat(refusal.remedy()).contains("Docker", "SPRING_DATASOURCE_URL"))
                    .hasMessageContaining(system.operatingSystem());
        }
    }
}
