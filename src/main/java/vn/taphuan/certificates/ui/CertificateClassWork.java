package vn.taphuan.certificates.ui;

import com.vaadin.flow.component.UI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.taphuan.certificates.issuing.BatchState;
import vn.taphuan.certificates.issuing.BatchSummary;
import vn.taphuan.certificates.issuing.CertificateBatches;
import vn.taphuan.certificates.issuing.CertificateChanges;
import vn.taphuan.certificates.issuing.ChangeSummary;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.ClassState;
import vn.taphuan.classes.session.ClassSummary;
import vn.taphuan.classes.spi.ClassWork;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.ui.Formats;

/** The own step in the certificates of classes, and classes whose certificates nobody has proposed yet. */
@Component
class CertificateClassWork implements ClassWork {

    private final CertificateBatches batches;
    private final CertificateChanges changes;
    private final CurrentAccount current;

    CertificateClassWork(CertificateBatches batches, CertificateChanges changes, CurrentAccount current) {
        this.batches = batches;
        this.changes = changes;
        this.current = current;
    }

    @Override
    public Found in(List<ClassSummary> classes) {
        if (!current.may(Permissions.CERTIFICATE_READ)) {
            return new Found(List.of(), Set.of());
        }
        List<Task> tasks = batches.waiting().stream().map(this::step).collect(Collectors.toCollection(ArrayList::new));
        changes.waiting().forEach(change -> tasks.add(decision(change)));
        var assessed = classes.stream()
                .filter(of -> of.state() == ClassState.ASSESSING)
                .toList();
        var known = batches.ofClasses(assessed.stream().map(ClassSummary::id).toList()).stream()
                .collect(Collectors.groupingBy(BatchSummary::trainingClass));
        Set<ClassId> held = new HashSet<>();
        for (var of : assessed) {
            var ofClass = known.getOrDefault(of.id(), List.of()).stream()
                    .filter(batch -> batch.state() != BatchState.WITHDRAWN)
                    .toList();
            if (ofClass.isEmpty() && mayPropose(of)) {
                tasks.add(task(
                        "PROPOSE",
                        words("classes.label.full", of.number(), String.valueOf(of.year()), of.name()),
                        "",
                        of.id()));
            }
            if (ofClass.isEmpty() || ofClass.stream().anyMatch(batch -> batch.state() != BatchState.RELEASED)) {
                held.add(of.id());
            }
        }
        return new Found(tasks, held);
    }

    private boolean mayPropose(ClassSummary of) {
        return current.may(Permissions.CERTIFICATE_PROPOSE)
                && current.scope(Permissions.CERTIFICATE_PROPOSE).includes(of.centre());
    }

    private Task step(BatchSummary batch) {
        return task(
                batch.state().name(),
                words("certificates.mine.class", batch.classLabel()),
                words("certificates.work.people-since", batch.people(), Formats.dateTime(batch.since())),
                batch.trainingClass());
    }

    /** A certificate to be revoked or issued again that waits for the signature. */
    private static Task decision(ChangeSummary change) {
        return new Task(
                "certificates.change.open." + change.kind().name(),
                words("certificates.work.decision", change.fullName(), change.number()),
                words(
                        "certificates.change.proposed",
                        change.proposedBy(),
                        Formats.dateTime(change.proposedAt()),
                        change.reason()),
                "certificates.work.open",
                CertificateEntryView.path(change.certificate()));
    }

    private static Task task(String which, String title, String when, ClassId id) {
        return new Task(
                "certificates.work.task." + which,
                title,
                when,
                "certificates.work.open",
                "classes/" + id.value() + "/" + CertificatesTab.NAME);
    }

    private static String words(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
