package vn.taphuan.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who gets in to the embedded database, and what he finds there. */
class DatabaseAccessIT {

    private static final Path HOME =
            Path.of("target", "test-data", "home-" + UUID.randomUUID()).toAbsolutePath();

    private static EmbeddedMariaDb database;

    @BeforeAll
    static void start() {
        database = Databases.startIn(HOME);
    }

    @AfterAll
    static void stop() throws IOException {
        database.close();
        Folders.deleteTree(HOME);
    }

    @Test
    void theApplicationsAccountSeesItsOwnSchemaOnly() throws Exception {
        assertThat(Databases.ask(database, "show databases")).isEqualTo("information_schema,taphuan");
        assertThatThrownBy(() -> Databases.execute(database, "create database other"))
                .isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> Databases.ask(database, "select user from mysql.global_priv"))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void nobodyGetsInOverTheNetworkWithoutAPassword() {
        for (String user : List.of("root", System.getProperty("user.name"), "taphuan", "")) {
            assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl(), user, ""))
                    .as("account '%s'", user)
                    .hasMessageContaining("Access denied");
        }
    }

    @Test
    void literalsColumnsAndTheClockAreVietnameseAndUtc() throws Exception {
        Databases.execute(
                database,
                "create table names (name varchar(20), other varchar(20) character set utf8mb4)",
                "insert into names (name) values ('Ơn'), ('Đan'), ('An'), ('Ổn'), ('Dung'), ('Ân'), ('Ăn'), ('On')");
        assertThat(Databases.ask(database, "select collation('a')")).isEqualTo(ServerCommand.COLLATION);
        assertThat(Databases.ask(database, "select @@collation_connection")).isEqualTo(ServerCommand.COLLATION);
        assertThat(Databases.ask(
                        database,
                        "select distinct collation_name from information_schema.columns where table_name = 'names'"))
                .isEqualTo(ServerCommand.COLLATION);
        assertThat(Databases.ask(database, "select name from names order by name"))
                .isEqualTo("An,Ăn,Ân,Dung,Đan,On,Ổn,Ơn");
        assertThat(Databases.ask(database, "select timediff(now(), utc_timestamp())"))
                .startsWith("00:00:00");
        assertThat(Databases.ask(database, "select @@innodb_flush_log_at_trx_commit"))
                .isEqualTo("1");
    }
}
