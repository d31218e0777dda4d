package vn.taphuan.certificates.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.taphuan.certificates.eligibility.CompletionRule.FinalMarkRule;
import vn.taphuan.certificates.eligibility.FinalQuizMarks;
import vn.taphuan.classes.ClassState;
import vn.taphuan.classes.enrolment.Enrolment;
import vn.taphuan.classes.enrolment.Enrolments;
import vn.taphuan.classes.session.ClassDetail;
import vn.taphuan.classes.spi.ClassTab;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.ui.CardGrid;
import vn.taphuan.platform.ui.EmptyState;
import vn.taphuan.platform.ui.StateBadge;
import vn.taphuan.platform.ui.StateBadge.Tone;
import vn.taphuan.platform.ui.TwoLines;
import vn.taphuan.quizzes.attempt.FinalQuizTry;

/** The tab of a class that shows everybody's mark in the final quiz, where the class holds one. */
@org.springframework.stereotype.Component
class FinalQuizTab implements ClassTab {

    private static final Set<ClassState> SHOWN =
            EnumSet.of(ClassState.RUNNING, ClassState.ASSESSING, ClassState.FINISHED);
    private static final int ORDER = 90;

    private final FinalQuizMarks marks;
    private final Enrolments enrolments;

    FinalQuizTab(FinalQuizMarks marks, Enrolments enrolments) {
        this.marks = marks;
        this.enrolments = enrolments;
    }

    @Override
    public String name() {
        return "final-quiz";
    }

    @Override
    public String titleKey() {
        return "certificates.final-quiz.tab";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public boolean isFor(ClassDetail trainingClass) {
        return SHOWN.contains(trainingClass.state())
                && marks.rule(trainingClass.id()).isPresent();
    }

    @Override
    public Component content(ClassDetail trainingClass) {
        var content = new Div();
        content.addClassName("stack");
        marks.rule(trainingClass.id()).ifPresent(rule -> fill(content, trainingClass, rule));
        return content;
    }

    private void fill(Div content, ClassDetail of, FinalMarkRule rule) {
        var people = enrolments.of(of.id());
        if (people.isEmpty()) {
            content.add(new EmptyState(
                    "users",
                    content.getTranslation("certificates.nobody.title"),
                    content.getTranslation("certificates.nobody.text")));
            return;
        }
        var help = new Paragraph(
                content.getTranslation("certificates.final-quiz.help", rule.tries(), Words.number(rule.least())));
        help.addClassName("soft");
        content.add(help, grid(content, people, marks.of(of.id()), marks.marks(of.id()), rule));
    }

    private static Component grid(
            Component owner,
            List<Enrolment> people,
            Map<AccountId, List<FinalQuizTry>> tries,
            Map<AccountId, BigDecimal> reached,
            FinalMarkRule rule) {
        int most = Math.max(
                rule.tries(), tries.values().stream().mapToInt(List::size).max().orElse(0));
        var grid = new CardGrid<Enrolment>();
        grid.setId("final-quiz-marks");
        grid.addClassName("classes-people");
        grid.component(
                        owner.getTranslation("certificates.column.person"),
                        person -> new TwoLines(person.fullName(), person.unitName()))
                .setFlexGrow(2);
        for (int number = 1; number <= most; number++) {
            int at = number - 1;
            grid.text(
                    owner.getTranslation("certificates.final-quiz.try", number),
                    person -> mark(owner, of(person, tries), at));
        }
        grid.component(
                owner.getTranslation("certificates.final-quiz.result"),
                person -> result(owner, reached.get(person.account()), rule));
        grid.setItems(people);
        return grid;
    }

    private static List<FinalQuizTry> of(Enrolment person, Map<AccountId, List<FinalQuizTry>> tries) {
        return tries.getOrDefault(person.account(), List.of());
    }

    private static String mark(Component owner, List<FinalQuizTry> tries, int at) {
        if (at >= tries.size()) {
            return "";
        }
        var mark = tries.get(at).mark();
        return mark == null ? owner.getTranslation("certificates.final-quiz.running") : Words.number(mark);
    }

    private static Span result(Component owner, @Nullable BigDecimal reached, FinalMarkRule rule) {
        if (reached == null) {
            return new StateBadge(Tone.NEUTRAL, "minus", owner.getTranslation("certificates.final-quiz.none"));
        }
        return reached.compareTo(rule.least()) >= 0
                ? new StateBadge(Tone.DONE, "check", owner.getTranslation("certificates.final-quiz.passed"))
                : new StateBadge(
                        Tone.ATTENTION,
                        "alert",
                        owner.getTranslation("certificates.final-quiz.below", Words.number(rule.least())));
    }
}
