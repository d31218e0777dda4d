package vn.taphuan.certificates.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.catalogue.ModuleSummary;
import vn.taphuan.catalogue.Programmes;
import vn.taphuan.certificates.eligibility.CompletionRule;
import vn.taphuan.certificates.eligibility.Condition;
import vn.taphuan.certificates.eligibility.Evidence;
import vn.taphuan.certificates.issuing.BatchState;
import vn.taphuan.certificates.register.CertificateState;
import vn.taphuan.platform.ui.Formats;
import vn.taphuan.platform.ui.Icons;
import vn.taphuan.platform.ui.StateBadge;
import vn.taphuan.platform.ui.StateBadge.Tone;

/** Says in words what is met, what is missing, and where a batch stands. */
final class Words {

    private final Component owner;
    private final Map<String, String> modules;

    /** @param modules what people call each module, by its code */
    private Words(Component owner, Map<String, String> modules) {
        this.owner = owner;
        this.modules = modules;
    }

    static Words of(Component owner, Programmes programmes, List<ModuleCode> modules) {
        return new Words(
                owner,
                programmes.modules(modules).values().stream()
                        .collect(Collectors.toMap(
                                module -> module.code().value(), module -> Integer.toString(number(module)))));
    }

    private static int number(ModuleSummary module) {
        return module.number();
    }

    /** The head of a condition's column. */
    String title(Evidence evidence) {
        return switch (evidence) {
            case Evidence.Attendance attendance ->
                owner.getTranslation("certificates.condition.attendance", attendance.percent());
            case Evidence.FinalMark mark ->
                mark.source() == CompletionRule.Source.FINAL_PAPER
                        ? owner.getTranslation("certificates.condition.final-paper", number(mark.least()))
                        : owner.getTranslation("certificates.condition.quiz", number(mark.least()));
            case Evidence.ModuleQuizzes quizzes -> owner.getTranslation("certificates.condition.modules");
        };
    }

    /** What there is: "8/8 tiết". */
    String had(Evidence evidence) {
        return switch (evidence) {
            case Evidence.Attendance attendance ->
                owner.getTranslation("certificates.had.attendance", attendance.attended(), attendance.held())
                        + (attendance.madeUp() == null
                                ? ""
                                : " " + owner.getTranslation("certificates.had.made-up", attendance.madeUp()));
            case Evidence.FinalMark mark ->
                mark.mark() == null ? owner.getTranslation("certificates.had.no-mark") : number(mark.mark());
            case Evidence.ModuleQuizzes quizzes ->
                owner.getTranslation("certificates.had.modules", quizzes.passed(), quizzes.all());
        };
    }

    /** What is missing, as a sentence without a full stop. */
    String missing(Evidence evidence) {
        return switch (evidence) {
            case Evidence.Attendance attendance ->
                owner.getTranslation(
                        "certificates.missing.attendance",
                        attendance.attended(),
                        attendance.held(),
                        attendance.percent());
            case Evidence.FinalMark mark -> missing(mark);
            case Evidence.ModuleQuizzes quizzes ->
                owner.getTranslation(
                        "certificates.missing.modules",
                        quizzes.open().stream()
                                .map(code -> modules.getOrDefault(code, code))
                                .sorted()
                                .collect(Collectors.joining(", ")));
        };
    }

    String allMissing(List<Condition> conditions) {
        return conditions.stream()
                .filter(Condition.Missing.class::isInstance)
                .map(condition -> missing(condition.evidence()))
                .collect(Collectors.joining("; "));
    }

    /** A tick or a cross with the measured value beside it, readable without seeing the colour. */
    Component cell(Condition condition) {
        boolean met = condition instanceof Condition.Met;
        var spoken = new Span(owner.getTranslation(met ? "certificates.met" : "certificates.not-met"));
        spoken.addClassName("sr");
        var cell = new Span(Icons.of(met ? "check" : "x"), spoken, new Span(had(condition.evidence())));
        cell.addClassNames("certificates-cell", met ? "t-ok" : "t-err");
        return cell;
    }

    private String missing(Evidence.FinalMark mark) {
        boolean finalPaper = mark.source() == CompletionRule.Source.FINAL_PAPER;
        if (mark.mark() == null) {
            return owner.getTranslation(
                    finalPaper ? "certificates.missing.final-paper.none" : "certificates.missing.quiz.none");
        }
        var low = finalPaper
                ? owner.getTranslation(
                        "certificates.missing.final-paper.low", number(mark.mark()), number(mark.least()))
                : owner.getTranslation("certificates.missing.quiz.low", number(mark.mark()), number(mark.least()));
        return mark.triesLeft() > 0 ? low + "; " + owner.getTranslation("certificates.missing.second-try") : low;
    }

    static Span badge(Component owner, BatchState state) {
        var text = state(owner, state);
        return switch (state) {
            case RETURNED -> new StateBadge(Tone.ATTENTION, "undo", text);
            case PROPOSED, CHECKED, SIGNED -> new StateBadge(Tone.IN_PROGRESS, "wait", text);
            case RELEASED -> new StateBadge(Tone.EARNED, "award", text);
            case WITHDRAWN -> new StateBadge(Tone.NEUTRAL, "minus", text);
        };
    }

    static String state(Component owner, BatchState state) {
        return owner.getTranslation("certificates.state." + state.name());
    }

    static Span badge(Component owner, CertificateState state) {
        var text = owner.getTranslation("certificates.paper." + state.name());
        return switch (state) {
            case ISSUED -> new StateBadge(Tone.EARNED, "award", text);
            case REPLACED -> new StateBadge(Tone.ATTENTION, "swap", text);
            case REVOKED -> new StateBadge(Tone.BLOCKED, "ban", text);
        };
    }

    static String number(BigDecimal number) {
        return Formats.number(number.doubleValue());
    }
}
