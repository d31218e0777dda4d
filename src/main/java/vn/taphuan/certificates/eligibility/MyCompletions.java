package vn.taphuan.certificates.eligibility;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.ClassState;
import vn.taphuan.classes.enrolment.MyClasses;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.security.Personal;
import vn.taphuan.platform.security.SystemWork;

/** The trainee's side: what is still missing for a certificate in the own classes. */
@Service
@Personal("tells the own state alone")
public class MyCompletions {

    private static final Set<ClassState> SHOWN =
            EnumSet.of(ClassState.RUNNING, ClassState.ASSESSING, ClassState.FINISHED);

    private final MyClasses classes;
    private final ClassRecords records;
    private final CompletionRules rules;
    private final CurrentAccount current;

    MyCompletions(MyClasses classes, ClassRecords records, CompletionRules rules, CurrentAccount current) {
        this.classes = classes;
        this.records = records;
        this.rules = rules;
        this.current = current;
    }

    /** The own classes that have begun. */
    @PreAuthorize("hasAuthority('" + Permissions.LEARN + "')")
    @Transactional(readOnly = true)
    public List<MyCompletion> mine() {
        var me = current.id();
        return classes.mine().stream()
                .map(mine -> mine.trainingClass())
                .filter(mine -> SHOWN.contains(mine.state()))
                .flatMap(mine -> of(mine.id(), me).stream())
                .toList();
    }

    /** Trainees may not read a class's records; the system reads them, and only the own line leaves this class. */
    private Optional<MyCompletion> of(ClassId id, AccountId me) {
        return SystemWork.call("own completion", () -> records.of(id))
                .flatMap(found -> found.person(me)
                        .map(person -> new MyCompletion(
                                id,
                                found.label(),
                                found.programme(),
                                found.programmeTitle(),
                                found.to(),
                                ClassCompletion.conditions(
                                        found, rules.of(id, found.programme()).rule(), person))));
    }
}
