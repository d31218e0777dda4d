package vn.taphuan.quizzes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.taphuan.classes.ClassState;
import vn.taphuan.classes.session.ClassDetail;
import vn.taphuan.classes.spi.ClassTab;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.ui.CardHead;
import vn.taphuan.platform.ui.DataTable;
import vn.taphuan.platform.ui.EmptyState;
import vn.taphuan.platform.ui.Links;
import vn.taphuan.platform.ui.TwoLines;
import vn.taphuan.quizzes.sitting.SittingSummary;
import vn.taphuan.quizzes.sitting.Sittings;

/** The tab of a class that lists its sittings. */
@org.springframework.stereotype.Component
class SittingTab implements ClassTab {

    private static final int ORDER = 80;
    private static final Set<ClassState> NOT_YET =
            EnumSet.of(ClassState.DRAFT, ClassState.SUBMITTED, ClassState.CANCELLED);

    private final Sittings sittings;
    private final QuizTitles titles;
    private final CurrentAccount current;
    private final Clock clock;

    SittingTab(Sittings sittings, QuizTitles titles, CurrentAccount current, Clock clock) {
        this.sittings = sittings;
        this.titles = titles;
        this.current = current;
        this.clock = clock;
    }

    @Override
    public String name() {
        return SittingNavigation.TAB;
    }

    @Override
    public String titleKey() {
        return "quizzes.sitting.tab";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public boolean isFor(ClassDetail trainingClass) {
        return !NOT_YET.contains(trainingClass.state());
    }

    @Override
    public Component content(ClassDetail of) {
        var content = new Div();
        content.addClassName("stack");
        boolean plans = current.may(Permissions.CLASS_PLAN)
                && current.scope(Permissions.CLASS_PLAN).includes(of.centre())
                && !of.state().isOver();
        var held = sittings.of(of.id());
        if (held.isEmpty()) {
            var text = content.getTranslation(plans ? "quizzes.sitting.empty.plan" : "quizzes.sitting.empty.text");
            var title = content.getTranslation("quizzes.sitting.empty.title");
            content.add(
                    plans
                            ? new EmptyState("check", title, text, add(content, of))
                            : new EmptyState("check", title, text));
            return content;
        }
        var head = new CardHead(content.getTranslation("quizzes.sitting.tab"));
        if (plans) {
            head.add(add(content, of));
        }
        content.add(head, table(content, held));
        return content;
    }

    private static Anchor add(Component owner, ClassDetail of) {
        var link = Links.main(SittingNavigation.create(of.id()), owner.getTranslation("quizzes.sitting.add"));
        link.setId("add-sitting");
        return link;
    }

    private Component table(Component owner, List<SittingSummary> held) {
        var table = new DataTable(Stream.of("sitting", "when", "state", "figures", "open")
                .map(column -> owner.getTranslation("quizzes.sitting.column." + column)));
        var now = clock.instant();
        held.forEach(one -> table.row(
                new TwoLines(one.title(), titles.of(one.about()).title()),
                new Span(SittingWords.window(one.opensAt(), one.closesAt())),
                SittingWords.badge(owner, one, now),
                new Span(owner.getTranslation("quizzes.sitting.figures", one.ended(), one.people())),
                open(owner, one)));
        var card = new Div(table);
        card.addClassNames("card", "card-flush");
        return card;
    }

    static Anchor open(Component owner, SittingSummary one) {
        var link = Links.small(SittingNavigation.of(one.id()), owner.getTranslation("quizzes.sitting.show"));
        link.setAriaLabel(owner.getTranslation("quizzes.sitting.show.one", one.title()));
        link.setId("sitting-" + one.id().value());
        return link;
    }
}
