package vn.taphuan.platform.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.unit.DataSize;

/** Starts embedded databases for tests and asks them simple things. */
final class Databases {

    private Databases() {}

    static EmbeddedDatabaseProperties in(Path home) {
        return new EmbeddedDatabaseProperties(home.toString(), "", 0, DataSize.ofMegabytes(64), 60);
    }

    static EmbeddedMariaDb startIn(Path home) {
        return EmbeddedMariaDb.start(in(home));
    }

    static Connection connect(EmbeddedMariaDb database) throws Exception {
        return DriverManager.getConnection(database.jdbcUrl(), EmbeddedMariaDb.USER, database.password());
    }

    static void execute(EmbeddedMariaDb database, String... statements) throws Exception {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    static String ask(EmbeddedMariaDb database, String sql) throws Exception {
        try (Connection connection = connect(database)) {
            return ask(connection, sql);
        }
    }

    static String ask(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return String.join(",", values);
        }
    }
}
