package vn.taphuan.platform.database;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.util.StringUtils;
import org.springframework.util.unit.DataSize;
import vn.taphuan.platform.deployment.StartRefusedException;

/**
 * One embedded server for all Spring test contexts of a Java process, with a fresh and empty schema for each context. The
 * folder is kept for the next run; the server ends with the process. Nothing to do in a test: it holds for every context that
 * names no other database.
 */
public final class SharedTestDatabase {

    private static final int MOST_RUNS_AT_ONCE = 8;
    private static final AtomicInteger SCHEMAS = new AtomicInteger();

    private SharedTestDatabase() {}

    /** Address and account of a new, empty schema. */
    public static JdbcConnectionDetails freshSchema() {
        EmbeddedMariaDb database = Server.ONE;
        String schema = EmbeddedMariaDb.SCHEMA + "_" + SCHEMAS.incrementAndGet();
        asAdministrator(
                database,
                "create database %s character set utf8mb4 collate %s".formatted(schema, ServerCommand.COLLATION),
                "grant all privileges on %s.* to '%s'@'127.0.0.1'".formatted(schema, EmbeddedMariaDb.USER));
        try {
            return new EmbeddedConnection(
                    database.jdbcUrl().replaceFirst("[^/]+$", schema), EmbeddedMariaDb.USER, database.password());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static void asAdministrator(EmbeddedMariaDb database, String... statements) {
        try {
            Process client = new ProcessBuilder(
                            database.command().binaries().program("mariadb").toString(),
                            "--no-defaults",
                            "--skip-ssl",
                            "--socket=" + database.home().socket().getFileName())
                    .directory(database.home().folder().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.PIPE)
                    .start();
            try (var input = client.getOutputStream()) {
                input.write(String.join(";\n", List.of(statements)).getBytes(StandardCharsets.UTF_8));
            }
            String answer = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (client.waitFor() != 0) {
                throw new IllegalStateException(answer);
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Server {

        static final EmbeddedMariaDb ONE = start();

        private static EmbeddedMariaDb start() {
            for (int run = 1; ; run++) { // an IDE and the build may test at the same time
                try {
                    EmbeddedMariaDb database = EmbeddedMariaDb.start(new EmbeddedDatabaseProperties(
                            Path.of("target", "test-data", "shared-" + run).toString(),
                            "",
                            0,
                            DataSize.ofMegabytes(128),
                            400));
                    tidy(database);
                    return database;
                } catch (StartRefusedException e) {
                    if (run == MOST_RUNS_AT_ONCE
                            || !String.valueOf(e.getMessage()).contains("in use")) {
                        throw e;
                    }
                }
            }
        }

        /** Drops what an earlier run left; and spares the disk, since no test pulls the plug of this server. */
        private static void tidy(EmbeddedMariaDb database) {
            asAdministrator(
                    database,
                    "set global innodb_flush_log_at_trx_commit = 2",
                    "delimiter //\nbegin not atomic for s in (select schema_name from information_schema.schemata where schema_name"
                            + " like 'taphuan\\_%') do execute immediate concat('drop database ', s.schema_name); end for; end//\ndelimiter ");
        }
    }

    /** Gives every Spring test context its schema. */
    static final class Factory implements ContextCustomizerFactory {
        @Override
        public ContextCustomizer createContextCustomizer(
                Class<?> testClass, List<ContextConfigurationAttributes> configuration) {
            return new Customizer();
        }
    }

    /** Equal to every other one, so that contexts are cached as if it weren't there. */
    private record Customizer() implements ContextCustomizer {
        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
            if (!StringUtils.hasText(context.getEnvironment().getProperty("spring.datasource.url"))
                    && context.getBeanFactory() instanceof BeanDefinitionRegistry registry) {
                RootBeanDefinition connection =
                        new RootBeanDefinition(JdbcConnectionDetails.class, SharedTestDatabase::freshSchema);
                connection.setLazyInit(true);
                registry.registerBeanDefinition("testDatabaseConnection", connection);
            }
        }
    }
}
