package vn.taphuan.certificates.issuing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.taphuan.certificates.BatchId;
import vn.taphuan.certificates.CertificatesDue;
import vn.taphuan.classes.ClassId;
import vn.taphuan.platform.persistence.Ids;
import vn.taphuan.platform.persistence.LostRaces;
import vn.taphuan.platform.security.UnitId;
import vn.taphuan.units.Units;

/** Reminds the centre once when the last day for issuing comes near, and once when it has passed; one of several nodes does it. */
@Component
class TermReminders {

    private static final Logger log = LoggerFactory.getLogger(TermReminders.class);

    private final JdbcClient jdbc;
    private final IssuingTerm term;
    private final Units units;
    private final LostRaces races;
    private final ApplicationEventPublisher events;

    TermReminders(JdbcClient jdbc, IssuingTerm term, Units units, LostRaces races, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.term = term;
        this.units = units;
        this.races = races;
        this.events = events;
    }

    private record Waiting(BatchId batch, ClassId trainingClass, UnitId body, LocalDate decided) {}

    @Scheduled(initialDelay = 3, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void remind() {
        try {
            waiting().forEach(this::remind);
        } catch (RuntimeException failed) {
            log.warn(
                    "reminding of certificates failed and is tried again: {}",
                    failed.getClass().getName());
        }
    }

    private void remind(Waiting waiting) {
        var due = term.of(waiting.decided());
        if (due.nearness() == IssuingTerm.Nearness.FAR) {
            return;
        }
        races.retrying(() -> {
            int first = jdbc.sql("update certificate_batch set reminded = ? where id = ? and reminded < ?"
                            + " and state not in ('RELEASED', 'WITHDRAWN')")
                    .params(
                            due.nearness().ordinal(),
                            waiting.batch().value(),
                            due.nearness().ordinal())
                    .update();
            if (first == 1) {
                events.publishEvent(new CertificatesDue(
                        Ids.next(),
                        waiting.batch(),
                        waiting.trainingClass(),
                        inForce(waiting.body(), term.today()),
                        due.day(),
                        due.nearness() == IssuingTerm.Nearness.OVER));
            }
            return first;
        });
    }

    private UnitId inForce(UnitId body, LocalDate on) {
        return units.inForce(List.of(body), on).getOrDefault(body, List.of()).stream()
                .map(unit -> unit.id())
                .findFirst()
                .orElse(body);
    }

    private List<Waiting> waiting() {
        return jdbc.sql(
                        "select id, class_id, unit_id, decision_date from certificate_batch"
                                + " where decision_date is not null and reminded < 2 and state not in ('RELEASED', 'WITHDRAWN')")
                .query((row, number) -> new Waiting(
                        new BatchId(row.getObject(1, UUID.class)),
                        new ClassId(row.getObject(2, UUID.class)),
                        new UnitId(row.getObject(3, UUID.class)),
                        row.getObject(4, LocalDate.class)))
                .list();
    }
}
