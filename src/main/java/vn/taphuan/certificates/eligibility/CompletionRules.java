package vn.taphuan.certificates.eligibility;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.taphuan.catalogue.ProgrammeCode;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.session.TrainingClasses;
import vn.taphuan.platform.audit.AuditEntry;
import vn.taphuan.platform.audit.AuditLog;
import vn.taphuan.platform.persistence.Utc;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Open;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.quizzes.attempt.QuizResults;

/**
 * The rules of completion. A programme has one, the default until the organisers change it; a class keeps a copy of its own
 * from the first proposal on, so that nothing changes under people who have been judged by it.
 */
@Service
public class CompletionRules {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final AuditLog audit;
    private final TrainingClasses classes;
    private final QuizResults quizzes;
    private final CurrentAccount current;
    private final Clock clock;

    CompletionRules(
            JdbcClient jdbc,
            JsonMapper json,
            AuditLog audit,
            TrainingClasses classes,
            QuizResults quizzes,
            CurrentAccount current,
            Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.audit = audit;
        this.classes = classes;
        this.quizzes = quizzes;
        this.current = current;
        this.clock = clock;
    }

    /** A programme's rule, and the version to hand back when changing it; version 0 is the default. */
    public record OfProgramme(ProgrammeCode programme, CompletionRule rule, int version) {}

    @Open("everybody is judged by the rules and may read them")
    @Transactional(readOnly = true)
    public OfProgramme of(ProgrammeCode programme) {
        return jdbc.sql("select rule_json, version from certificate_rule where programme_code = ?")
                .param(programme.value())
                .query((row, number) -> new OfProgramme(programme, rule(row.getString(1)), row.getInt(2)))
                .optional()
                .orElse(new OfProgramme(programme, CompletionRule.DEFAULT, 0));
    }

    /** Whether the final mark can be taken from a quiz. */
    @Open("what a programme consists of is open to all")
    public boolean hasFinalQuiz(ProgrammeCode programme) {
        return quizzes.hasFinalQuiz(programme);
    }

    /** Counts for classes that have not used their programme's rule yet; whoever decides it decides for all centres. */
    @PreAuthorize("hasAuthority('" + Permissions.CERTIFICATE_GOVERN + "')")
    @Transactional
    public ChangeRuleResult change(OfProgramme changed) {
        current.requireEverywhere(Permissions.CERTIFICATE_GOVERN);
        if (lacksQuiz(changed.rule(), changed.programme())) {
            return new ChangeRuleResult.NoFinalQuiz();
        }
        var before = of(changed.programme());
        if (!store(changed)) {
            return new ChangeRuleResult.Changed();
        }
        audit.record(AuditEntry.of("certificate.rule-changed", "programme", subject(changed.programme()))
                .changed(before.rule(), changed.rule())
                .because(changed.programme().value()));
        return new ChangeRuleResult.Saved();
    }

    /** The rule that a class keeps, or would get now. */
    CompletionRule.OfClass of(ClassId trainingClass, ProgrammeCode programme) {
        return kept(trainingClass)
                .orElseGet(() ->
                        new CompletionRule.OfClass(trainingClass, of(programme).rule(), false, 0));
    }

    /** The rule that a class keeps; none before its first use. */
    Optional<CompletionRule.OfClass> kept(ClassId trainingClass) {
        return jdbc.sql("select rule_json, version from certificate_class_rule where class_id = ?")
                .param(trainingClass.value())
                .query((row, number) ->
                        new CompletionRule.OfClass(trainingClass, rule(row.getString(1)), true, row.getInt(2)))
                .optional();
    }

    /**
     * An exception for one class, on record with its reason.
     *
     * @param version of the class's rule as it was shown, 0 before its first use
     * @throws AccessDeniedException when the class is outside the own units, or none
     */
    @PreAuthorize("hasAuthority('" + Permissions.CERTIFICATE_GOVERN + "')")
    @Transactional
    public ChangeRuleResult change(ClassId trainingClass, CompletionRule rule, int version, String reason) {
        var found = classes.find(trainingClass)
                .orElseThrow(() -> new AccessDeniedException("no such class within the scope"));
        current.requireIn(Permissions.CERTIFICATE_GOVERN, found.centre());
        var programme = found.programme();
        if (reason.isBlank()) {
            return new ChangeRuleResult.ReasonMissing();
        }
        if (lacksQuiz(rule, programme)) {
            return new ChangeRuleResult.NoFinalQuiz();
        }
        var before = of(trainingClass, programme);
        keep(trainingClass, programme);
        int changed = jdbc.sql(
                        "update certificate_class_rule set rule_json = ?, version = version + 1 where class_id = ? and version = ?")
                .params(json.writeValueAsString(rule), trainingClass.value(), version)
                .update();
        if (changed == 0) {
            return new ChangeRuleResult.Changed();
        }
        audit.record(AuditEntry.of("certificate.class-rule-changed", "class", trainingClass.value())
                .in(found.centre())
                .changed(before.rule(), rule)
                .because(reason.strip()));
        return new ChangeRuleResult.Saved();
    }

    /** Gives a class its own copy unless it has one. */
    @Transactional(propagation = Propagation.MANDATORY)
    void keep(ClassId trainingClass, ProgrammeCode programme) {
        jdbc.sql("insert ignore into certificate_class_rule (class_id, rule_json, frozen_at) values (?, ?, ?)")
                .params(
                        trainingClass.value(),
                        json.writeValueAsString(of(programme).rule()),
                        now())
                .update();
    }

    private boolean lacksQuiz(CompletionRule rule, ProgrammeCode programme) {
        return rule.finalMark().isFinalQuiz() && !hasFinalQuiz(programme);
    }

    private boolean store(OfProgramme changed) {
        var text = json.writeValueAsString(changed.rule());
        if (changed.version() == 0) {
            try {
                return jdbc.sql(
                                        "insert into certificate_rule (programme_code, rule_json, changed_at, version) values (?, ?, ?, 1)")
                                .params(changed.programme().value(), text, now())
                                .update()
                        == 1;
            } catch (DuplicateKeyException changedMeanwhile) {
                return false;
            }
        }
        return jdbc.sql(
                                "update certificate_rule set rule_json = ?, changed_at = ?, version = version + 1 where programme_code = ? and version = ?")
                        .params(text, now(), changed.programme().value(), changed.version())
                        .update()
                == 1;
    }

    private CompletionRule rule(String text) {
        return json.readValue(text, CompletionRule.class);
    }

    private LocalDateTime now() {
        return Utc.of(clock.instant());
    }

    /** The audit log names its subjects by UUID; a programme has a code. */
    private static UUID subject(ProgrammeCode programme) {
        return UUID.nameUUIDFromBytes(programme.value().getBytes(StandardCharsets.UTF_8));
    }
}
