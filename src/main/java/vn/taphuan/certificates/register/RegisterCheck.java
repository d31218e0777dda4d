package vn.taphuan.certificates.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.certificates.CertificateId;
import vn.taphuan.certificates.register.RegisterFinding.Kind;
import vn.taphuan.platform.persistence.Utc;
import vn.taphuan.platform.security.UnitId;

/**
 * Reckons one register again and compares. Each link is reckoned from the stored one before it, so that what was altered is
 * named where it was altered, and not everything after it.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RegisterCheck {

    private static final int AT_ONCE = 500;
    private static final int MOST_FINDINGS = 200;

    private final JdbcClient jdbc;
    private final CheckedData data;
    private final SignedHeads heads;

    RegisterCheck(JdbcClient jdbc, CheckedData data, SignedHeads heads) {
        this.jdbc = jdbc;
        this.data = data;
        this.heads = heads;
    }

    RegisterReport of(UnitId body, int year) {
        return new Walk(body, year).report();
    }

    /** One register on the way through it. */
    private final class Walk {

        private final UnitId body;
        private final int year;
        private final List<RegisterFinding> findings = new ArrayList<>();
        private final Map<Integer, byte[]> links = new HashMap<>();
        private byte[] last;
        private int seq;
        private int entries;
        private int position;
        private int papers;
        private int unsigned;
        private int erased;

        Walk(UnitId body, int year) {
            this.body = body;
            this.year = year;
            this.last = ChainHash.beginning(body, year);
        }

        RegisterReport report() {
            entries();
            chain();
            states();
            head();
            int kept = keptHeads();
            papers();
            return new RegisterReport(1, entries, seq, papers, kept, unsigned, erased, findings);
        }

        private void found(String number, Kind kind, String detail) {
            if (findings.size() < MOST_FINDINGS) {
                findings.add(new RegisterFinding(body, year, number, kind, detail));
            }
        }

        private JdbcClient.StatementSpec sql(String text) {
            return jdbc.sql(text).param("body", body.value()).param("year", year);
        }

        /** Positions from 1 without gap, each with its certificate and its link. */
        private void entries() {
            sql("""
                    select e.*, c.id known, c.number written, c.unit_id issuer, l.seq, l.position linked, l.number named, l.happened_at, l.happened_by
                    from certificate_register_entry e left join certificate c on c.id = e.certificate_id
                    left join certificate_register_link l on l.certificate_id = e.certificate_id and l.event = 'ENTERED'
                      and l.unit_id = e.unit_id and l.year = e.year
                    where e.unit_id = :body and e.year = :year order by e.position""").query((ResultSet row) -> entry(row));
        }

        private void entry(ResultSet row) throws SQLException {
            entries++;
            var number = row.getString("number");
            for (position++; position < row.getInt("position"); position++) {
                found(String.valueOf(position), Kind.GAP, "");
            }
            if (row.getObject("known") == null) {
                found(number, Kind.CERTIFICATE_MISSING, "");
            } else if (!number.equals(row.getString("written"))
                    || !body.value().equals(row.getObject("issuer", UUID.class))) {
                found(number, Kind.ENTRY_ALTERED, row.getString("written"));
            }
            if (row.getObject("seq") == null) {
                found(number, Kind.LINK_MISSING, "");
            } else if (row.getInt("linked") != row.getInt("position")
                    || !number.equals(row.getString("named"))
                    || !Utc.instant(row, "happened_at").equals(Utc.instant(row, "entered_at"))
                    || !Objects.equals(row.getObject("happened_by"), row.getObject("entered_by"))) {
                found(number, Kind.ENTRY_ALTERED, row.getInt("linked") + " · " + row.getString("named"));
            }
        }

        private void chain() {
            List<Integer> some;
            do {
                some = sql("""
                        select l.seq, l.event, l.position linked, l.number named, l.certificate_id, l.happened_at, l.happened_by, l.salt,
                          l.commitment, l.link, c.* from certificate_register_link l left join certificate c on c.id = l.certificate_id
                        where l.unit_id = :body and l.year = :year and l.seq > :after order by l.seq limit :most""")
                        .param("after", seq)
                        .param("most", AT_ONCE)
                        .query((row, number) -> link(row))
                        .list();
            } while (some.size() == AT_ONCE);
        }

        private int link(ResultSet row) throws SQLException {
            int here = row.getInt("seq");
            var fact = fact(row);
            for (seq++; seq < here; seq++) {
                found("", Kind.LINK_MISSING, String.valueOf(seq));
            }
            if (!Arrays.equals(row.getBytes("link"), ChainHash.link(last, body, year, here, fact))) {
                found(fact.number(), Kind.LINK_ALTERED, fact.event().name() + " · " + here);
            }
            last = row.getBytes("link");
            links.put(here, last);
            if (row.getObject("id") != null) {
                data(fact, row);
            }
            return here;
        }

        private void data(RegisterFact fact, ResultSet row) throws SQLException {
            if (fact.event() == RegisterEvent.ERASED) {
                erased++;
            }
            var salt = fact.salt();
            if (salt == null) {
                if (row.getObject("erased_on") == null) {
                    found(fact.number(), Kind.DATA_ALTERED, "salt");
                }
                return;
            }
            if (!Arrays.equals(fact.commitment(), ChainHash.commitment(salt, Committed.of(fact.event(), row)))) {
                boolean entered = fact.event() == RegisterEvent.ENTERED;
                found(
                        fact.number(),
                        entered ? Kind.DATA_ALTERED : Kind.STATE_ALTERED,
                        entered
                                ? data.sinceProposal(row)
                                : row.getString("state") + " · " + row.getObject("ended_on", LocalDate.class));
            }
            if (fact.event() == RegisterEvent.ENTERED) {
                data.columns(row).forEach(column -> found(fact.number(), Kind.COLUMN_ALTERED, column));
            }
        }

        /** Whoever ended has a link of it, and nobody else. */
        private void states() {
            sql("""
                    select c.number, c.state, c.erased_on,
                      exists (select 1 from certificate_register_link l where l.certificate_id = c.id and l.event = c.state) said,
                      exists (select 1 from certificate_register_link l where l.certificate_id = c.id and l.event in ('REVOKED', 'REPLACED')) ended,
                      exists (select 1 from certificate_register_link l where l.certificate_id = c.id and l.event = 'ERASED') cleared
                    from certificate_register_entry e join certificate c on c.id = e.certificate_id
                    where e.unit_id = :body and e.year = :year and (c.state <> 'ISSUED' or c.erased_on is not null or exists
                      (select 1 from certificate_register_link l where l.certificate_id = c.id and l.event <> 'ENTERED'))
                    order by e.position""").query((ResultSet row) -> {
                boolean issued = CertificateState.ISSUED.name().equals(row.getString("state"));
                if (issued == row.getBoolean("ended") || !issued && !row.getBoolean("said")) {
                    found(row.getString("number"), Kind.STATE_ALTERED, row.getString("state"));
                }
                if ((row.getObject("erased_on") != null) != row.getBoolean("cleared")) {
                    found(row.getString("number"), Kind.STATE_ALTERED, RegisterEvent.ERASED.name());
                }
            });
        }

        private void head() {
            sql("select last_number, links, link from certificate_register_head where unit_id = :body and year = :year")
                    .query((ResultSet row) -> {
                        for (position++; position <= row.getInt("last_number"); position++) {
                            found(String.valueOf(position), Kind.GAP, "");
                        }
                        if (row.getInt("last_number") < entries) {
                            found("", Kind.HEAD_ALTERED, row.getInt("last_number") + " < " + entries);
                        }
                        if (row.getInt("links") != seq || !Arrays.equals(row.getBytes("link"), last)) {
                            found("", Kind.HEAD_ALTERED, row.getInt("links") + " · " + hex(row.getBytes("link")));
                        }
                    });
        }

        private int keptHeads() {
            var kept = heads.of(body, year);
            for (var head : kept) {
                if (!Arrays.equals(head.link(), links.get(head.seq()))) {
                    found("", Kind.SIGNED_HEAD_ALTERED, head.seq() + " · " + head.madeAt());
                }
                if (head.signature() == null) {
                    unsigned++;
                } else if (!heads.holds(head)) {
                    found("", Kind.SIGNED_HEAD_ALTERED, head.seq() + " · " + head.madeAt());
                }
            }
            if (kept.isEmpty() ? seq > 0 : kept.getLast().seq() != seq) {
                found("", Kind.SIGNED_HEAD_ALTERED, String.valueOf(seq));
            }
            return kept.size();
        }

        /** Each stored file has the content that its name says. */
        private void papers() {
            sql("""
                    select c.number, f.revision, p.sha256 is null missing,
                      coalesce(unhex(sha2(p.content, 256)) = f.sha256, false) sound
                    from certificate_register_entry e join certificate c on c.id = e.certificate_id
                    join certificate_file f on f.certificate_id = c.id left join platform_file p on p.sha256 = f.sha256
                    where e.unit_id = :body and e.year = :year and c.erased_on is null order by e.position, f.revision""").query((ResultSet row) -> {
                papers++;
                if (row.getBoolean("missing")) {
                    found(row.getString("number"), Kind.PAPER_MISSING, String.valueOf(row.getInt("revision")));
                } else if (!row.getBoolean("sound")) {
                    found(row.getString("number"), Kind.PAPER_ALTERED, String.valueOf(row.getInt("revision")));
                }
            });
        }
    }

    private static RegisterFact fact(ResultSet row) throws SQLException {
        return new RegisterFact(
                RegisterEvent.valueOf(row.getString("event")),
                row.getInt("linked"),
                row.getString("named"),
                new CertificateId(row.getObject("certificate_id", UUID.class)),
                Utc.instant(row, "happened_at"),
                row.getObject("happened_by", UUID.class),
                row.getBytes("salt"),
                row.getBytes("commitment"));
    }

    private static String hex(byte @Nullable [] link) {
        return link == null ? "" : HexFormat.of().formatHex(link, 0, 8);
    }
}
