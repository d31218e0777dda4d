package vn.taphuan.platform.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.mock.env.MockEnvironment;

class DeploymentTest {

    private final MockEnvironment settings = new MockEnvironment();

    @Test
    void withoutSettingsADemoRunsOnTheEmbeddedDatabase() {
        Deployment deployment = Deployment.of(settings);
        assertThat(deployment.database()).isEqualTo(DatabaseKind.EMBEDDED);
        assertThat(deployment.mode()).isEqualTo(RunMode.DEMO);
        assertThat(deployment.publicUrl()).contains(URI.create("http://localhost:8080"));
    }

    @Test
    void oneSwitchRunsTheEmbeddedDatabaseWithoutDemo() {
        settings.setProperty("taphuan.demo", "false");
        assertThat(Deployment.of(settings).database()).isEqualTo(DatabaseKind.EMBEDDED);
        assertThat(Deployment.of(settings).mode()).isEqualTo(RunMode.REAL);
        assertThat(Deployment.of(settings).publicUrl()).isEmpty();
    }

    @Test
    void anExternalDatabaseIsForRealUseOnly() {
        settings.setProperty("spring.datasource.url", "jdbc:mariadb://db/taphuan");
        assertThat(Deployment.of(settings).database()).isEqualTo(DatabaseKind.EXTERNAL);
        assertThat(Deployment.of(settings).mode()).isEqualTo(RunMode.REAL);
        settings.setProperty("taphuan.demo", "true");
        assertRefused("never put into an external database");
    }

    @Test
    void onlyMariaDbIsAnExternalDatabase() {
        settings.setProperty("spring.datasource.url", "jdbc:mysql://db/taphuan?password=geheim");
        assertRefused("must be the address of a MariaDB database");
    }

    @Test
    void aSwitchThatCantBeUnderstoodIsRefusedAndNotGuessed() {
        settings.setProperty("taphuan.demo", "flase");
        assertRefused("must be true or false");
    }

    @Test
    void everySettingCanBeGivenAsAnEnvironmentVariable() {
        var variables = new StandardEnvironment();
        variables
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        Map.of(
                                "TAPHUAN_PUBLIC_URL", "https://taphuan.example.vn",
                                "SPRING_DATASOURCE_URL", "jdbc:mariadb://db/taphuan",
                                "TAPHUAN_DEMO", "false")));
        assertThat(Deployment.of(variables))
                .isEqualTo(new Deployment(
                        DatabaseKind.EXTERNAL, RunMode.REAL, Optional.of(URI.create("https://taphuan.example.vn"))));
    }

    @Test
    void thePublicAddressIsSafeAndHasNoSlashAtItsEnd() {
        settings.setProperty("taphuan.public-url", "https://taphuan.example.vn/");
        assertThat(Deployment.of(settings).publicUrl()).contains(URI.create("https://taphuan.example.vn"));
        for (String wrong :
                new String[] {"http://taphuan.example.vn", "taphuan.example.vn", "https://", "https://a b"}) {
            settings.setProperty("taphuan.public-url", wrong);
            assertRefused("must be an https address");
        }
    }

    @Test
    void aDemoListensOnThisMachineOnly() {
        settle();
        assertThat(settings.getProperty("server.address")).isEqualTo("127.0.0.1");
        assertThat(settings.getProperty("taphuan.demo")).isEqualTo("true");
    }

    @Test
    void aDemoThatWouldListenToOthersIsRefused() {
        for (String setting : new String[] {"server.address", "management.server.address"}) {
            MockEnvironment open = new MockEnvironment().withProperty(setting, "0.0.0.0");
            assertThatThrownBy(() -> new DeploymentEnvironment().postProcessEnvironment(open, new SpringApplication()))
                    .isInstanceOf(StartRefusedException.class)
                    .hasMessageContaining("reachable from this machine only");
        }
    }

    @Test
    void realUseListensWhereItIsTold() {
        settings.setProperty("taphuan.demo", "false");
        settings.setProperty("server.address", "0.0.0.0");
        settle();
        assertThat(settings.getProperty("server.address")).isEqualTo("0.0.0.0");
        assertThat(settings.getProperty("taphuan.demo")).isEqualTo("false");
    }

    @Test
    void aRefusalIsPrintedAsTwoSentences() {
        var refusal = new StartRefusedException("It can't.", "Do this.");
        var analysis = new StartRefusedAnalyzer().analyze(new IllegalStateException(refusal));
        assertThat(analysis.getDescription()).isEqualTo("It can't.");
        assertThat(analysis.getAction()).isEqualTo("Do this.");
    }

    private void settle() {
        new DeploymentEnvironment().postProcessEnvironment(settings, new SpringApplication());
    }

    private void assertRefused(String why) {
        assertThatThrownBy(() -> Deployment.of(settings))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining(why);
    }
}
