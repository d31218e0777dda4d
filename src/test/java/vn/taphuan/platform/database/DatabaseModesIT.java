package vn.taphuan.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import vn.taphuan.platform.deployment.Deployment;

/** A database stays what it was made for, demo or real. */
@ExtendWith(OutputCaptureExtension.class)
class DatabaseModesIT {

    private final Path home =
            Path.of("target", "test-data", "home-" + UUID.randomUUID()).toAbsolutePath();

    @AfterEach
    void removeTheFolder() throws Exception {
        if (Files.exists(home)) {
            Folders.deleteTree(home);
        }
    }

    @Test
    void aDemoFolderRunsTheDemoAgainButNeverForReal(CapturedOutput output) throws Exception {
        runEmbedded("taphuan.demo=true").close();
        runEmbedded("taphuan.demo=true").close();
        assertThatThrownBy(() -> runEmbedded("taphuan.demo=false"));
        assertThat(output)
                .contains("APPLICATION FAILED TO START", "carries demo data since", "Set TAPHUAN_DATABASE_HOME")
                .doesNotContain("\tat vn.taphuan");
    }

    @Test
    void aRealFolderNeverRunsADemo(CapturedOutput output) throws Exception {
        runEmbedded("taphuan.demo=false").close();
        assertThatThrownBy(() -> runEmbedded("taphuan.demo=true"));
        assertThat(output).contains("was made for real use on");
        runEmbedded("taphuan.demo=false").close();
    }

    @Test
    void aSecondStartIsRefusedInOneSentenceWithoutAStackTrace(CapturedOutput output) throws Exception {
        try (var _ = runEmbedded("taphuan.demo=true")) {
            assertThatThrownBy(() -> runEmbedded("taphuan.demo=true"));
            assertThat(output)
                    .contains("is in use by another running application")
                    .doesNotContain("\tat vn.taphuan");
        }
    }

    @Test
    void healthShowsTheEmbeddedServer() throws Exception {
        try (var application = runEmbedded("taphuan.demo=true")) {
            var health = application.getBean(HealthIndicator.class).health();
            assertThat(health.getStatus()).isEqualTo(Status.UP);
            assertThat(health.getDetails()).containsEntry("restarts", 0);
        }
    }

    @Test
    void noLogHoldsTheDatabasesPassword(CapturedOutput output) throws Exception {
        runEmbedded("taphuan.demo=true").close();
        assertThat(output)
                .contains("answers on 127.0.0.1")
                .doesNotContain(Files.readString(home.resolve("password")).strip());
    }

    @Test
    void anExternalDatabaseThatHoldsADemoIsRefusedAndOneForRealUseIsTaken(CapturedOutput output) throws Exception {
        JdbcConnectionDetails external = SharedTestDatabase.freshSchema();
        try (var application = runExternal(external)) {
            assertThat(application.getBean(Deployment.class).isDemo()).isFalse();
            assertThat(application.getBeansOfType(EmbeddedMariaDb.class)).isEmpty();
            assertThat(ask(application, "select real_since is not null from platform_deployment"))
                    .isEqualTo("1");
            execute(application, "update platform_deployment set demo_since = real_since, real_since = null");
        }
        assertThatThrownBy(() -> runExternal(external));
        assertThat(output).contains("carries demo data since", "Set SPRING_DATASOURCE_URL to a database that never");
    }

    @Test
    void anExternalDatabaseThatDoesNotLetInIsToldInTwoSentences(CapturedOutput output) {
        JdbcConnectionDetails external = SharedTestDatabase.freshSchema();
        assertThatThrownBy(() -> run(List.of(
                "spring.datasource.url=" + external.getJdbcUrl(),
                "spring.datasource.username=" + external.getUsername(),
                "spring.datasource.password=not-the-right-one")));
        assertThatThrownBy(() -> run(List.of(
                "spring.datasource.url=jdbc:mariadb://127.0.0.1:1/taphuan",
                "spring.datasource.username=taphuan",
                "spring.datasource.password=not-the-right-one")));
        assertThat(output)
                .contains("does not let the application in", "Access denied", "127.0.0.1", "Check that its server runs")
                .doesNotContain("\tat vn.taphuan", "not-the-right-one");
    }

    @Test
    void anEmptyExternalDatabaseWithAnotherCollationGetsOurs() throws Exception {
        JdbcConnectionDetails external = SharedTestDatabase.freshSchema();
        alter(external, "alter database character set latin1");
        try (var application = runExternal(external)) {
            assertThat(ask(
                            application,
                            "select distinct table_collation from information_schema.tables"
                                    + " where table_schema = database() and table_name = 'platform_deployment'"))
                    .isEqualTo(ServerCommand.COLLATION);
        }
    }

    @Test
    void anExternalDatabaseWithTablesInAnotherCollationIsRefused(CapturedOutput output) throws Exception {
        JdbcConnectionDetails external = SharedTestDatabase.freshSchema();
        alter(external, "alter database character set latin1", "create table old (id int)");
        assertThatThrownBy(() -> runExternal(external));
        assertThat(output).contains("its default collation is not");
    }

    @Test
    void everyPooledConnectionHasTheSameCollationAndClock() throws Exception {
        JdbcConnectionDetails external = SharedTestDatabase.freshSchema();
        try (var application = runExternal(external)) {
            assertThat(ask(application, "select concat(@@collation_connection, ' ', collation('a'), ' ', @@time_zone)"))
                    .isEqualTo(ServerCommand.COLLATION + " " + ServerCommand.COLLATION + " +00:00");
        }
    }

    private ConfigurableApplicationContext runEmbedded(String... settings) {
        return run(List.of("taphuan.database.home=" + home, settings[0]));
    }

    private static ConfigurableApplicationContext runExternal(JdbcConnectionDetails external) {
        return run(List.of(
                "spring.datasource.url=" + external.getJdbcUrl(),
                "spring.datasource.username=" + external.getUsername(),
                "spring.datasource.password=" + external.getPassword()));
    }

    private static ConfigurableApplicationContext run(List<String> settings) {
        List<String> arguments = new ArrayList<>();
        settings.forEach(setting -> arguments.add("--" + setting));
        return new SpringApplicationBuilder(OnlyTheDatabase.class)
                .web(WebApplicationType.NONE)
                .run(arguments.toArray(String[]::new));
    }

    private static String ask(ConfigurableApplicationContext application, String query) throws Exception {
        try (var connection = application.getBean(DataSource.class).getConnection()) {
            return Databases.ask(connection, query);
        }
    }

    private static void execute(ConfigurableApplicationContext application, String sql) throws Exception {
        try (var connection = application.getBean(DataSource.class).getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void alter(JdbcConnectionDetails database, String... statements) throws Exception {
        try (var connection = DriverManager.getConnection(
                        database.getJdbcUrl(), database.getUsername(), database.getPassword());
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    @Configuration
    @AutoConfigurationPackage
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        FlywayAutoConfiguration.class,
        HibernateJpaAutoConfiguration.class
    })
    @Import({EmbeddedDatabaseConfiguration.class, MigrationConfiguration.class, ForDeployment.class})
    static class OnlyTheDatabase {}

    @Configuration
    @ComponentScan(basePackageClasses = Deployment.class)
    static class ForDeployment {}
}
