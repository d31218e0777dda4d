package vn.taphuan.certificates.register;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.taphuan.certificates.BatchId;
import vn.taphuan.certificates.CertificateId;
import vn.taphuan.platform.persistence.Utc;
import vn.taphuan.platform.security.UnitId;

/** Which papers are still to be made. What is there is there: nothing else says how far the work is, so it may stop at any moment. */
@Component
class MissingPapers {

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(5);
    private static final int MOST_DOUBLINGS = 8;
    private static final int NAMED = 20;
    private static final String FAILING =
            " from certificate_paper_fault x join certificate c on c.id = x.certificate_id where c.batch_id = :batch and c.erased_on is null"
                    + " and x.again_at > :now and not exists (select 1 from certificate_file f where f.certificate_id = c.id)";

    private final JdbcClient jdbc;
    private final Clock clock;

    MissingPapers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What was frozen for a certificate. @param failed whether its paper has failed before */
    record Frozen(CertificateId id, UnitId body, String json, boolean failed) {}

    /** A paper that could not be made. */
    record Failed(CertificateId id, PaperFault fault) {}

    /** Certificates whose paper is to be made now, the newest first: somebody waits for those. */
    List<UUID> due(int most) {
        return jdbc.sql("""
                        select c.id from certificate c left join certificate_file f on f.certificate_id = c.id
                        left join certificate_paper_fault x on x.certificate_id = c.id
                        where f.certificate_id is null and c.erased_on is null and (x.again_at is null or x.again_at <= :now)
                        order by c.batch_id desc, c.id limit :most""")
                .param("now", Utc.of(clock.instant()))
                .param("most", most)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    List<Frozen> frozen(List<UUID> ids) {
        return jdbc.sql("""
                        select c.id, c.unit_id, c.data_json, x.certificate_id is not null failed from certificate c
                        left join certificate_paper_fault x on x.certificate_id = c.id
                        where c.id in (:ids) and c.erased_on is null order by c.id""")
                .param("ids", ids)
                .query((row, number) -> new Frozen(
                        new CertificateId(row.getObject("id", UUID.class)),
                        new UnitId(row.getObject("unit_id", UUID.class)),
                        row.getString("data_json"),
                        row.getBoolean("failed")))
                .list();
    }

    /** Each failure doubles the time until the next try, up to a day. */
    void note(Failed failed) {
        var now = clock.instant();
        jdbc.sql("""
                        insert into certificate_paper_fault (certificate_id, fault, tries, failed_at, again_at)
                        values (:id, :fault, 1, :now, :again)
                        on duplicate key update fault = value(fault), failed_at = value(failed_at), tries = tries + 1,
                          again_at = value(failed_at) + interval :pause * pow(2, least(tries - 1, :most)) second""")
                .param("id", failed.id().value())
                .param("fault", failed.fault().name())
                .param("now", Utc.of(now))
                .param("again", Utc.of(now.plus(FIRST_PAUSE)))
                .param("pause", FIRST_PAUSE.toSeconds())
                .param("most", MOST_DOUBLINGS)
                .update();
    }

    void forget(List<CertificateId> made) {
        if (!made.isEmpty()) {
            jdbc.sql("delete from certificate_paper_fault where certificate_id in (:ids)")
                    .param("ids", made.stream().map(CertificateId::value).toList())
                    .update();
        }
    }

    /** Failing papers of a batch are due at once. @return how many */
    int again(BatchId batch) {
        return jdbc.sql("update certificate_paper_fault x join certificate c on c.id = x.certificate_id"
                        + " set x.again_at = :now where c.batch_id = :batch and c.erased_on is null")
                .param("now", Utc.of(clock.instant()))
                .param("batch", batch.value())
                .update();
    }

    PaperProgress progress(BatchId batch) {
        var at = clock.instant();
        return jdbc.sql("select (select count(*) from certificate where batch_id = :batch and erased_on is null),"
                        + " (select count(distinct f.certificate_id) from certificate c join certificate_file f on f.certificate_id = c.id"
                        + " where c.batch_id = :batch and c.erased_on is null), (select count(*)" + FAILING + ")")
                .param("batch", batch.value())
                .param("now", Utc.of(at))
                .query((row, number) -> {
                    int failing = row.getInt(3);
                    return new PaperProgress(
                            at,
                            true,
                            row.getInt(1),
                            row.getInt(2),
                            failing,
                            failing == 0 ? List.of() : named(batch, at));
                })
                .single();
    }

    private List<PaperProgress.Failure> named(BatchId batch, Instant at) {
        return jdbc.sql("select c.id, c.number, c.full_name, x.fault, x.again_at" + FAILING + " order by c.id limit "
                        + NAMED)
                .param("batch", batch.value())
                .param("now", Utc.of(at))
                .query((row, number) -> new PaperProgress.Failure(
                        new CertificateId(row.getObject("id", UUID.class)),
                        row.getString("number"),
                        row.getString("full_name"),
                        PaperFault.valueOf(row.getString("fault")),
                        Utc.instant(row, "again_at")))
                .list();
    }
}
