package vn.taphuan.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.taphuan.platform.deployment.Deployment;
import vn.taphuan.platform.deployment.StartRefusedException;

/**
 * Puts the gate around the migration. Spring Boot makes everything that uses the database (mapping, templates) wait for the
 * migration, so nothing has written when the gate refuses.
 */
@Configuration(proxyBeanMethods = false)
class MigrationConfiguration {

    @Bean
    FlywayMigrationStrategy gatedMigration(Deployment deployment) {
        DatabaseGate gate = new DatabaseGate(deployment);
        return flyway -> {
            DataSource database = flyway.getConfiguration().getDataSource();
            pass(database, gate::beforeMigration);
            forgetOldCollation(database);
            flyway.migrate();
            pass(database, gate::afterMigration);
        };
    }

    private static void pass(DataSource database, Check check) {
        try (Connection connection = connect(database)) {
            connection.setAutoCommit(true);
            check.on(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("The database could not be asked whether it fits: " + e.getMessage(), e);
        }
    }

    /** The driver's words say what is wrong (no such server, wrong password, no such database) and hold no password. */
    private static Connection connect(DataSource database) {
        try {
            return database.getConnection();
        } catch (SQLException | HikariPool.PoolInitializationException unreachable) {
            throw new StartRefusedException(
                    "The database does not let the application in: " + driversWords(unreachable),
                    "Check that its server runs, and SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD.",
                    unreachable);
        }
    }

    private static String driversWords(Exception unreachable) {
        Throwable words = Stream.iterate((Throwable) unreachable, Objects::nonNull, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .reduce((pool, driver) -> driver)
                .orElse(unreachable);
        return String.valueOf(words.getMessage());
    }

    /** A connection that was open before the gate changed the database's default collation would go on creating tables in the old one. */
    private static void forgetOldCollation(DataSource database) {
        if (database instanceof HikariDataSource pool && pool.getHikariPoolMXBean() != null) {
            pool.getHikariPoolMXBean().softEvictConnections();
        }
    }

    private interface Check {
        void on(Connection connection) throws SQLException;
    }
}
