package vn.taphuan.platform.database;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import vn.taphuan.platform.deployment.DatabaseKind;
import vn.taphuan.platform.deployment.Deployment;
import vn.taphuan.platform.deployment.StartRefusedException;

/**
 * Lets the application in to a database that can carry it and was made for the way it runs now. Holds for every database,
 * embedded or external.
 */
final class DatabaseGate {

    private static final int OLDEST_MAJOR = 10;
    private static final int OLDEST_MINOR = 11;

    private final Deployment deployment;

    DatabaseGate(Deployment deployment) {
        this.deployment = deployment;
    }

    /**
     * Before a migration changes anything: right server, right collation, and no data of the other mode. An empty database
     * with another default collation gets ours.
     *
     * @throws StartRefusedException when not, and then nothing has been changed
     */
    void beforeMigration(Connection database) throws SQLException {
        requireServer(database.getMetaData());
        if (exists(
                database,
                "select 1 from information_schema.tables where table_schema = database()"
                        + " and table_name = 'platform_deployment'")) {
            requireSameMode(database);
        }
        requireCollation(database);
    }

    /** Once the tables are there and before anything else writes: remembers what this database is for. */
    void afterMigration(Connection database) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.executeUpdate("insert ignore into platform_deployment (id, %s) values (1, utc_timestamp(6))"
                    .formatted(deployment.isDemo() ? "demo_since" : "real_since"));
        }
        requireSameMode(database); // another node may have been first
    }

    private static void requireServer(DatabaseMetaData server) throws SQLException {
        int major = server.getDatabaseMajorVersion();
        int minor = server.getDatabaseMinorVersion();
        boolean newEnough = major > OLDEST_MAJOR || (major == OLDEST_MAJOR && minor >= OLDEST_MINOR);
        if (!server.getDatabaseProductName().equals("MariaDB") || !newEnough) {
            throw new StartRefusedException(
                    "The database server is %s %s, but MariaDB 10.11 or newer is needed."
                            .formatted(server.getDatabaseProductName(), server.getDatabaseProductVersion()),
                    "Set SPRING_DATASOURCE_URL to a newer server.");
        }
    }

    private static void requireCollation(Connection database) throws SQLException {
        if (ask(database, "select @@collation_database").equals(Optional.of(ServerCommand.COLLATION))) {
            return;
        }
        if (exists(database, "select 1 from information_schema.tables where table_schema = database()")) {
            throw new StartRefusedException(
                    "The database holds tables already, but its default collation is not %s: names would be sorted and compared wrongly."
                            .formatted(ServerCommand.COLLATION),
                    "Use an empty database; the application sets the collation by itself there.");
        }
        try (Statement statement = database.createStatement()) {
            statement.executeUpdate("alter database character set utf8mb4 collate " + ServerCommand.COLLATION);
        }
    }

    private void requireSameMode(Connection database) throws SQLException {
        Optional<String> demoSince = ask(database, "select demo_since from platform_deployment");
        Optional<String> realSince = ask(database, "select real_since from platform_deployment");
        if (deployment.isDemo() && realSince.isPresent()) {
            throw new StartRefusedException(
                    "This database was made for real use on %s, so no demo starts in it."
                            .formatted(date(realSince.get())),
                    "Set TAPHUAN_DEMO=false to go on with it, or TAPHUAN_DATABASE_HOME to a new folder for a demo.");
        }
        if (!deployment.isDemo() && demoSince.isPresent()) {
            throw new StartRefusedException(
                    "This database carries demo data since %s, so it can't be used for real."
                            .formatted(date(demoSince.get())),
                    deployment.database() == DatabaseKind.EMBEDDED
                            ? "Set TAPHUAN_DATABASE_HOME to a new folder, or remove TAPHUAN_DEMO=false to go on with the demo."
                            : "Set SPRING_DATASOURCE_URL to a database that never held a demo.");
        }
    }

    private static String date(String timestamp) {
        return timestamp.substring(0, "2025-01-31".length());
    }

    private static boolean exists(Connection database, String query) throws SQLException {
        return ask(database, query + " limit 1").isPresent();
    }

    private static Optional<String> ask(Connection database, String query) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() ? Optional.ofNullable(row.getString(1)) : Optional.empty();
        }
    }
}
