package vn.taphuan.certificates.eligibility;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.classes.ClassId;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;

/** Who of a class has met what a certificate asks for, for staff of the centre's units. */
@Service
public class Completions {

    private final ClassRecords records;
    private final CompletionRules rules;
    private final CurrentAccount current;

    Completions(ClassRecords records, CompletionRules rules, CurrentAccount current) {
        this.records = records;
        this.rules = rules;
        this.current = current;
    }

    /** @throws AccessDeniedException when the class is outside the own units, or none */
    @PreAuthorize("hasAuthority('" + Permissions.CERTIFICATE_READ + "')")
    @Transactional(readOnly = true)
    public ClassCompletion of(ClassId id) {
        var found = records.of(id).orElseThrow(() -> new AccessDeniedException("no such class within the scope"));
        current.requireIn(Permissions.CERTIFICATE_READ, found.body());
        return ClassCompletion.of(found, rules.of(id, found.programme()));
    }

    /** The class is judged by this rule from now on: gives it its own copy unless it has one. */
    @PreAuthorize("hasAuthority('" + Permissions.CERTIFICATE_PROPOSE + "')")
    @Transactional
    public void keepRule(ClassRecord trainingClass) {
        current.requireIn(Permissions.CERTIFICATE_PROPOSE, trainingClass.body());
        rules.keep(trainingClass.id(), trainingClass.programme());
    }
}
