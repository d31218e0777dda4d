package vn.taphuan.learning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import vn.taphuan.classes.ClassesNavigation;
import vn.taphuan.classes.absence.MyMakeUps;
import vn.taphuan.classes.checkin.CheckIns;
import vn.taphuan.classes.enrolment.MyClass;
import vn.taphuan.classes.enrolment.MyClasses;
import vn.taphuan.platform.ui.Icons;
import vn.taphuan.platform.ui.StateBadge;
import vn.taphuan.platform.ui.StateBadge.Tone;

/** When and where the next session is; without a class to come, one sentence that says how one gets into a class. */
@org.springframework.stereotype.Component
class SessionCard implements HomeCard {

    private static final int SECOND = 20;

    private final MyClasses classes;
    private final MyMakeUps makeUps;
    private final CheckIns checkIns;
    private final Clock clock;

    SessionCard(MyClasses classes, MyMakeUps makeUps, CheckIns checkIns, Clock clock) {
        this.classes = classes;
        this.makeUps = makeUps;
        this.checkIns = checkIns;
        this.clock = clock;
    }

    @Override
    public int order() {
        return SECOND;
    }

    @Override
    public Optional<Component> card(LearningFacts facts, Component owner) {
        var mine = classes.mine();
        var next = NextSession.among(mine, makeUps.coming(), clock);
        return next.isPresent() ? next.map(found -> card(found, facts, owner)) : sentence(mine, owner);
    }

    private Component card(NextSession next, LearningFacts facts, Component owner) {
        var title = new H2(owner.getTranslation("learning.session.title"));
        title.setId("next-session-title");
        title.addClassName("grow");
        var head = new Div(title);
        head.addClassName("row");
        if (next.isToday() || next.isTomorrow()) {
            var key = next.isToday() ? "learning.session.badge.today" : "learning.session.badge.tomorrow";
            head.add(new StateBadge(Tone.ATTENTION, "clock", owner.getTranslation(key)));
        }
        var name = new Paragraph(next.trainingClass(owner));
        name.addClassNames("s", "soft");
        var words = new Div(bold(next.when(owner)), name, facts(next, facts, owner));
        words.addClassNames("grow", "stack", "stack-2");
        var row = new Div(date(next, owner), words);
        row.addClassNames("row", "top");
        var link = new Anchor(ClassesNavigation.MINE, new Span(owner.getTranslation("learning.session.link")));
        link.setId("to-my-classes");
        link.addClassName("btn");
        var links = new Div(link);
        links.addClassNames("row", "wrap");
        if (checkIns.waits(next.session().id())) {
            var checkIn = new Anchor(ClassesNavigation.CHECK_IN, owner.getTranslation("learning.session.check-in.go"));
            checkIn.setRouterIgnore(true);
            checkIn.setId("check-in");
            checkIn.addClassName("btn");
            links.addComponentAsFirst(checkIn);
        }
        var card = new Section(head, row, links);
        card.setId("next-session");
        card.addClassNames("card", "stack", "stack-3");
        card.getElement().setAttribute("aria-labelledby", "next-session-title");
        return card;
    }

    private static Component date(NextSession next, Component owner) {
        var month = new Span(owner.getTranslation(
                "learning.session.month", next.session().date().getMonthValue()));
        var date = new Div(bold(String.valueOf(next.session().date().getDayOfMonth())), month);
        date.addClassName("date");
        date.getElement().setAttribute("aria-hidden", "true");
        return date;
    }

    private static Component facts(NextSession next, LearningFacts facts, Component owner) {
        var list = new UnorderedList();
        list.addClassNames("s", "session-facts");
        line(list, "pin", "learning.session.where", next.where(), owner);
        line(list, "book", "learning.session.modules", next.modules(facts, owner), owner);
        line(list, "user", "learning.session.lecturers", next.lecturers(), owner);
        return list;
    }

    private static void line(UnorderedList list, String icon, String label, String text, Component owner) {
        if (!text.isEmpty()) {
            var spoken = new Span(owner.getTranslation(label) + ": ");
            spoken.addClassName("sr");
            list.add(new ListItem(Icons.of(icon), new Span(spoken, new Span(text))));
        }
    }

    private static Component bold(String text) {
        var bold = new Span();
        bold.getElement().appendChild(new Element("b").setText(text));
        return bold;
    }

    private Optional<Component> sentence(List<MyClass> mine, Component owner) {
        int open = classes.toJoin().size();
        if (open == 0 && !mine.isEmpty()) {
            return Optional.empty();
        }
        var text = open > 0
                ? owner.getTranslation("learning.session.open-classes", open)
                : owner.getTranslation("learning.session.none");
        var sentence = new Paragraph(new Span(text));
        if (open > 0) {
            var link = new Anchor(ClassesNavigation.MINE, owner.getTranslation("learning.session.join"));
            link.addClassName("link");
            sentence.add(new Span(" "), link);
        }
        sentence.setId("no-session");
        sentence.addClassNames("s", "soft");
        return Optional.of(sentence);
    }
}
