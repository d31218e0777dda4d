package vn.taphuan.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.taphuan.platform.deployment.Deployment;

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
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(true);
            check.on(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("The database could not be asked whether it fits: " + e.getMessage(), e);
        }
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
