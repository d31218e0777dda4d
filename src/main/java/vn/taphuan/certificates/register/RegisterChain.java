package vn.taphuan.certificates.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.certificates.CertificateId;
import vn.taphuan.platform.persistence.ManyRows;
import vn.taphuan.platform.persistence.Utc;
import vn.taphuan.platform.security.UnitId;

/**
 * Links whatever happens in a register to what happened before. Head, links and what they are about stand or fall in one
 * transaction, in which everybody else who wants to write in the register of that body and year waits for the head's row.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RegisterChain {

    private final JdbcTemplate jdbc;
    private final Clock clock;

    RegisterChain(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Where a register stands.
     *
     * @param links how many links there are
     * @param link the last of them
     */
    record Head(UnitId body, int year, int lastNumber, int links, byte[] link) {}

    /** Takes the head for this transaction, and makes it when the register begins. */
    Head take(UnitId body, int year) {
        jdbc.update(
                "insert into certificate_register_head (unit_id, year, last_number, links, link) values (?, ?, 0, 0, ?) on duplicate key update last_number = last_number",
                body.value(),
                year,
                ChainHash.beginning(body, year));
        return again(body, year);
    }

    /** The head that this transaction has taken before. */
    Head again(UnitId body, int year) {
        var stands = jdbc.query(
                        "select last_number, links, link from certificate_register_head where unit_id = ? and year = ? for update",
                        (row, number) -> new Stands(row.getInt(1), row.getInt(2), row.getBytes(3)),
                        body.value(),
                        year)
                .getFirst();
        var link = stands.link();
        return link == null
                ? linked(new Head(body, year, stands.last(), 0, ChainHash.beginning(body, year)))
                : new Head(body, year, stands.last(), stands.links(), link);
    }

    private record Stands(int last, int links, byte @Nullable [] link) {}

    /**
     * Adds links in their order and keeps the head as it stands after them, to be signed.
     *
     * @param lastNumber the last position of the register from now on
     */
    Head append(Head head, int lastNumber, List<RegisterFact> facts) {
        byte[] link = head.link();
        int seq = head.links();
        List<Object[]> rows = new ArrayList<>();
        for (var fact : facts) {
            seq++;
            link = ChainHash.link(link, head.body(), head.year(), seq, fact);
            rows.add(new Object[] {
                head.body().value(),
                head.year(),
                seq,
                fact.event().name(),
                fact.position(),
                fact.number(),
                fact.certificate().value(),
                Utc.of(fact.at()),
                fact.by(),
                fact.salt(),
                fact.commitment(),
                link
            });
        }
        ManyRows.insert(
                JdbcClient.create(jdbc),
                "insert into certificate_register_link (unit_id, year, seq, event, position, number, certificate_id, happened_at, happened_by, salt, commitment, link)",
                rows);
        jdbc.update(
                "update certificate_register_head set last_number = ?, links = ?, link = ? where unit_id = ? and year = ?",
                lastNumber,
                seq,
                link,
                head.body().value(),
                head.year());
        jdbc.update(
                "insert into certificate_register_seal (unit_id, year, seq, last_number, link, made_at) values (?, ?, ?, ?, ?, ?)",
                head.body().value(),
                head.year(),
                seq,
                lastNumber,
                link,
                Utc.of(clock.instant()));
        return new Head(head.body(), head.year(), lastNumber, seq, link);
    }

    /** Links what was entered before there were links. */
    private Head linked(Head old) {
        List<RegisterFact> facts = new ArrayList<>();
        jdbc.query(
                "select e.position, e.entered_at, e.entered_by, c.* from certificate_register_entry e join certificate c on c.id = e.certificate_id"
                        + " where e.unit_id = ? and e.year = ? order by e.position",
                row -> {
                    facts.add(fact(RegisterEvent.ENTERED, row));
                    var state = CertificateState.valueOf(row.getString("state"));
                    if (state != CertificateState.ISSUED) {
                        facts.add(fact(RegisterEvent.of(state), row));
                    }
                },
                old.body().value(),
                old.year());
        return append(old, old.lastNumber(), facts);
    }

    private static RegisterFact fact(RegisterEvent event, ResultSet row) throws SQLException {
        var salt = ChainHash.salt();
        return new RegisterFact(
                event,
                row.getInt("position"),
                row.getString("number"),
                new CertificateId(row.getObject("id", UUID.class)),
                Utc.instant(row, "entered_at"),
                row.getObject("entered_by", UUID.class),
                salt,
                ChainHash.commitment(salt, Committed.of(event, row)));
    }

    /** The time as the database keeps it, so that a link is the same when it is reckoned again. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
