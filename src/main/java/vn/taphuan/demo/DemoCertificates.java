package vn.taphuan.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import vn.taphuan.certificates.BatchId;
import vn.taphuan.certificates.document.CertificateData;
import vn.taphuan.certificates.eligibility.ClassCompletion;
import vn.taphuan.certificates.eligibility.Completions;
import vn.taphuan.certificates.issuing.BatchSummary;
import vn.taphuan.certificates.issuing.CertificateBatches;
import vn.taphuan.certificates.issuing.ProposalContent;
import vn.taphuan.certificates.issuing.ProposeResult;
import vn.taphuan.certificates.issuing.StepResult;
import vn.taphuan.classes.ClassId;
import vn.taphuan.platform.security.SystemWork;

/** The four steps of a demo class's certificates by four people, on days that follow the first day of the class. */
@Component
@ConditionalOnBooleanProperty("taphuan.demo")
class DemoCertificates {

    private static final LocalTime OFFICE = LocalTime.of(10, 30);
    private static final int PROPOSED = 8;
    private static final int CHECKED = 9;
    private static final int SIGNED = 13;
    private static final int RELEASED = 15;

    private final Completions completions;
    private final CertificateBatches batches;
    private final DemoActors actors;

    DemoCertificates(Completions completions, CertificateBatches batches, DemoActors actors) {
        this.completions = completions;
        this.batches = batches;
        this.actors = actors;
    }

    /** Everybody who has met everything is put forward. */
    BatchId propose(ClassId id, LocalDate first) {
        var on = first.plusDays(PROPOSED);
        return actors.as("trungtam", on.atTime(OFFICE), () -> {
            var ready = completions.of(id).people().stream()
                    .filter(ClassCompletion.PersonCompletion::everythingMet)
                    .map(one -> one.person().account())
                    .collect(Collectors.toSet());
            var decision = new CertificateData.Decision("02-QĐ/MAU", on);
            return switch (batches.propose(new ProposalContent(id, ready, Map.of(), decision))) {
                case ProposeResult.Proposed proposed -> proposed.batch();
                case ProposeResult refused ->
                    throw new IllegalStateException("the demo class cannot be proposed: " + refused);
            };
        });
    }

    void check(BatchId id, LocalDate first) {
        step("kiemtra", first.plusDays(CHECKED), id, batch -> batches.check(id, batch.version()));
    }

    void sign(BatchId id, LocalDate first) {
        step("giamdoc", first.plusDays(SIGNED), id, batch -> batches.sign(id, batch.version()));
    }

    /** @return the day of the last step */
    LocalDate release(BatchId id, LocalDate first) {
        var on = first.plusDays(RELEASED);
        step("bantochuc", on, id, batch -> batches.release(id, batch.version()));
        return on;
    }

    private void step(String userName, LocalDate on, BatchId id, Function<BatchSummary, StepResult> work) {
        var batch = SystemWork.call("demo", () -> batches.find(id).summary());
        var result = actors.as(userName, on.atTime(OFFICE), () -> work.apply(batch));
        if (!(result instanceof StepResult.Done)) {
            throw new IllegalStateException("a step of the demo's certificates was refused: " + result);
        }
    }
}
