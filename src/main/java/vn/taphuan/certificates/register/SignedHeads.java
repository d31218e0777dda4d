package vn.taphuan.certificates.register;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.taphuan.platform.persistence.Utc;
import vn.taphuan.platform.security.UnitId;

/** Signs the heads that registers had after each batch and decision: within half a minute, or at a later try. Two nodes at once do no harm. */
@Component
class SignedHeads {

    /** Each head that was signed stands in the log too, which whoever can write in the database need not be able to change. */
    private static final Logger log = LoggerFactory.getLogger(SignedHeads.class);

    private static final int AT_ONCE = 200;
    /** A head that does not fit its chain is not signed: the check names it. */
    private static final String UNSIGNED =
            "signed_at is null and link = (select l.link from certificate_register_link l"
                    + " where l.unit_id = certificate_register_seal.unit_id and l.year = certificate_register_seal.year"
                    + " and l.seq = certificate_register_seal.seq) order by made_at limit " + AT_ONCE;

    private final JdbcClient jdbc;
    private final HeadSigner signer;
    private final Clock clock;

    SignedHeads(JdbcClient jdbc, HeadSigner signer, Clock clock) {
        this.jdbc = jdbc;
        this.signer = signer;
        this.clock = clock;
    }

    /**
     * A head as it stood.
     *
     * @param seq how many links the register had
     * @param signature none before it was signed
     */
    record Kept(
            UnitId body,
            int year,
            int seq,
            int lastNumber,
            byte[] link,
            Instant madeAt,
            HeadSigner.@Nullable HeadSignature signature) {

        /** What is signed: a few lines that anybody can write down again from the printed book. */
        byte[] statement() {
            return "taphuan-register-1 head\n%s\n%d\n%d\n%d\n%s\n%s\n"
                    .formatted(
                            body.value(), year, lastNumber, seq, HexFormat.of().formatHex(link), madeAt)
                    .getBytes(StandardCharsets.UTF_8);
        }
    }

    @Scheduled(initialDelay = 20, fixedDelay = 20, timeUnit = TimeUnit.SECONDS)
    void signOpen() {
        for (var open : find(UNSIGNED)) {
            try {
                keep(open, signer.sign(open.body(), open.statement()));
                log.info(
                        "head of the register {} of {} after {} links: {}",
                        open.body().value(),
                        open.year(),
                        open.seq(),
                        HexFormat.of().formatHex(open.link()));
            } catch (RuntimeException failed) {
                log.warn("the head of the register {} of {} could not be signed yet", open.body(), open.year(), failed);
                return;
            }
        }
    }

    List<Kept> of(UnitId body, int year) {
        return find("unit_id = ? and year = ? order by seq", body.value(), year);
    }

    /** The newest that is signed. */
    Optional<Kept> latest(UnitId body, int year) {
        return find("unit_id = ? and year = ? and signed_at is not null order by seq desc limit 1", body.value(), year)
                .stream()
                .findFirst();
    }

    /** Whether it is signed and the signature holds. */
    boolean holds(Kept head) {
        var signature = head.signature();
        return signature != null && signer.verifies(head.body(), signature, head.statement());
    }

    private void keep(Kept open, HeadSigner.HeadSignature signature) {
        jdbc.sql("update certificate_register_seal set key_id = ?, algorithm = ?, signature = ?, signed_at = ?"
                        + " where unit_id = ? and year = ? and seq = ? and signed_at is null")
                .params(
                        signature.key(),
                        signature.algorithm(),
                        signature.value(),
                        Utc.of(clock.instant()),
                        open.body().value(),
                        open.year(),
                        open.seq())
                .update();
    }

    private List<Kept> find(String which, Object... arguments) {
        return jdbc.sql("select * from certificate_register_seal where " + which)
                .params(arguments)
                .query((row, number) -> kept(row))
                .list();
    }

    private static Kept kept(ResultSet row) throws SQLException {
        var signature = row.getBytes("signature");
        return new Kept(
                new UnitId(row.getObject("unit_id", UUID.class)),
                row.getInt("year"),
                row.getInt("seq"),
                row.getInt("last_number"),
                row.getBytes("link"),
                Utc.instant(row, "made_at"),
                signature == null
                        ? null
                        : new HeadSigner.HeadSignature(row.getString("key_id"), row.getString("algorithm"), signature));
    }
}
