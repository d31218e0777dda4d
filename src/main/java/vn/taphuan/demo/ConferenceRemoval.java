package vn.taphuan.demo;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.taphuan.platform.deployment.Deployment;

/**
 * Removes the demo's conference with all that hangs on it, whatever table it is in. No service of the platform removes what was
 * taught, and rightly so; here the ids themselves say what belongs to it: a row goes when one of its ids is one that goes. The
 * audit log stays.
 */
@Component
@ConditionalOnBooleanProperty("taphuan.demo")
class ConferenceRemoval {

    enum Outcome {
        REMOVED,
        NOT_THERE,
        CERTIFICATE_ISSUED
    }

    /** A column that holds ids. @param own whether the table has an id of its own beside it */
    private record Column(String table, String name, boolean own) {}

    private static final int MOST_ROUNDS = 10;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Deployment deployment;

    ConferenceRemoval(JdbcTemplate jdbc, TransactionTemplate transaction, Deployment deployment) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.deployment = deployment;
    }

    Optional<UUID> find() {
        return jdbc
                .query(
                        "select id from training_class where name = ?",
                        (row, n) -> row.getObject(1, UUID.class),
                        DemoConference.NAME)
                .stream()
                .findFirst();
    }

    /** @throws IllegalStateException outside a demo database */
    Outcome remove() {
        if (!deployment.isDemo()) {
            throw new IllegalStateException("only in a demo");
        }
        var conference = find();
        return conference.isEmpty()
                ? Outcome.NOT_THERE
                : Objects.requireNonNull(transaction.execute(status -> remove(conference.get())));
    }

    private Outcome remove(UUID conference) {
        jdbc.execute("create or replace temporary table demo_gone (id uuid not null primary key) engine=InnoDB");
        try {
            jdbc.update("insert into demo_gone values (?)", conference);
            jdbc.update("insert into demo_gone select venue_id from class_place where class_id = ?", conference);
            jdbc.update(
                    "insert into demo_gone select id from account where user_name regexp ?",
                    "^(" + ConferenceMaking.DELEGATE + "[0-9]{4}|" + ConferenceMaking.CLERK.replace(".", "[.]")
                            + "[0-9]{2})$");
            var columns = columns();
            gather(columns);
            if (isCertified()) {
                return Outcome.CERTIFICATE_ISSUED;
            }
            jdbc.execute("set foreign_key_checks = 0");
            try {
                columns.forEach(column -> jdbc.update("delete from `" + column.table() + "` where `" + column.name()
                        + "` in (select id from demo_gone)"));
            } finally {
                jdbc.execute("set foreign_key_checks = 1");
            }
            return Outcome.REMOVED;
        } finally {
            jdbc.execute("drop temporary table demo_gone");
        }
    }

    /** All ids in all tables but the audit log, where an id may stand without its thing. */
    private List<Column> columns() {
        record Named(String table, String name) {}
        var named = jdbc.query(
                "select table_name, column_name from information_schema.columns where table_schema = database() and data_type = 'uuid'"
                        + " and table_name not like 'audit%' and table_name <> 'demo_gone'",
                (row, n) -> new Named(row.getString(1), row.getString(2)));
        var own = named.stream()
                .filter(column -> "id".equals(column.name()))
                .map(Named::table)
                .collect(Collectors.toSet());
        return named.stream()
                .map(column -> new Column(column.table(), column.name(), own.contains(column.table())))
                .toList();
    }

    /** What hangs on something that goes, goes too: sessions, places and people of the class, then what hangs on these. */
    private void gather(List<Column> columns) {
        int before;
        int now = gone();
        int round = 0;
        do {
            before = now;
            columns.stream()
                    .filter(column -> column.own() && !"id".equals(column.name()))
                    .forEach(column -> jdbc.update("insert ignore into demo_gone select id from `" + column.table()
                            + "` where `" + column.name() + "` in (select id from (select id from demo_gone) known)"));
            now = gone();
        } while (now > before && ++round < MOST_ROUNDS);
    }

    private int gone() {
        return Objects.requireNonNull(jdbc.queryForObject("select count(*) from demo_gone", Integer.class));
    }

    private boolean isCertified() {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select exists (select 1 from certificate c join demo_gone g on g.id = c.id)", Boolean.class));
    }
}
