package vn.taphuan.certificates.badge;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.BitSet;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.taphuan.certificates.CertificateId;
import vn.taphuan.platform.persistence.Utc;
import vn.taphuan.platform.security.UnitId;

/**
 * Places of certificates in the status lists of their issuing bodies. Each is drawn at random, so that it tells neither order nor day;
 * whoever draws first for a certificate decides, and the database refuses a place twice.
 */
@Component
class BadgePlaces {

    /** Bits of a list: the least that the standard allows, so that many certificates hide one. */
    static final int LENGTH = 131_072;

    /** Of a list; beyond it drawing would often meet a place that is taken. */
    private static final int MOST_IN_ONE = LENGTH / 2;

    private static final int TRIES = 40;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    BadgePlaces(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    record Place(UUID badge, int list, int position) {}

    /** The place of a certificate; given now if it has none yet. */
    Place of(CertificateId certificate, UnitId body) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            var there = find(certificate);
            if (there.isPresent()) {
                return there.get();
            }
            draw(certificate, body);
        }
        throw new IllegalStateException("no place in the status list of " + body.value());
    }

    private Optional<Place> find(CertificateId certificate) {
        return Objects.requireNonNull(transaction.execute(status -> jdbc.sql(
                        "select badge_id, list, position from certificate_badge where certificate_id = ?")
                .param(certificate.value())
                .query((row, number) ->
                        new Place(row.getObject("badge_id", UUID.class), row.getInt("list"), row.getInt("position")))
                .optional()));
    }

    private void draw(CertificateId certificate, UnitId body) {
        transaction.executeWithoutResult(status -> {
            int given = jdbc.sql("select count(*) from certificate_badge where unit_id = ?")
                    .param(body.value())
                    .query(Integer.class)
                    .single();
            jdbc.sql(
                            "insert ignore into certificate_badge (certificate_id, badge_id, unit_id, list, position, made_at) values (?, ?, ?, ?, ?, ?)")
                    .params(
                            certificate.value(),
                            UUID.randomUUID(),
                            body.value(),
                            1 + given / MOST_IN_ONE,
                            RANDOM.nextInt(LENGTH),
                            Utc.of(clock.instant()))
                    .update();
        });
    }

    boolean exists(UnitId body, int list) {
        return jdbc.sql("select exists (select 1 from certificate_badge where unit_id = ? and list = ?)")
                .params(body.value(), list)
                .query(Boolean.class)
                .single();
    }

    /** Places of a list whose certificates no longer count: revoked, replaced or erased. */
    BitSet ended(UnitId body, int list) {
        var ended = new BitSet(LENGTH);
        jdbc.sql("""
                        select b.position from certificate_badge b join certificate c on c.id = b.certificate_id
                        where b.unit_id = ? and b.list = ? and (c.state <> 'ISSUED' or c.erased_on is not null)""").params(body.value(), list).query(Integer.class).list().forEach(ended::set);
        return ended;
    }
}
