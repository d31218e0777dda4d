package vn.taphuan.classes.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import vn.taphuan.classes.conference.ConferenceNavigation;
import vn.taphuan.classes.conference.ConferencePicture;
import vn.taphuan.classes.conference.SiteCondition;
import vn.taphuan.classes.conference.SiteLine;
import vn.taphuan.platform.ui.Bold;
import vn.taphuan.platform.ui.Icons;
import vn.taphuan.platform.ui.LiveText;

/** The places that need somebody, the worst first, with the way to their clerks. */
final class ConferenceProblems extends Section {

    private static final int MOST = 12;

    private record Line(SiteLine site, String path, String icon, boolean grave) {}

    private record Row(LiveText words) {}

    private final LiveText count = new LiveText();
    private final OrderedList list = new OrderedList();
    private final LiveText more = new LiveText();
    private final List<Row> rows = new ArrayList<>();
    private transient List<Object> shown = List.of();

    ConferenceProblems() {
        addClassNames("card", "board-problems");
        setId("problems");
        count.addClassName("board-count");
        count.setId("problem-count");
        count.getElement().setAttribute("role", "status");
        var head = new Div(new H2(getTranslation("classes.conference.problems")), count);
        head.addClassName("row");
        var rest = new Paragraph(more);
        rest.addClassNames("s", "soft");
        add(head, list, rest);
    }

    void show(ConferencePicture picture) {
        var problems = picture.sites().stream()
                .filter(site -> site.condition().isProblem())
                .sorted(SiteLine.WORST_FIRST)
                .toList();
        count.say(getTranslation("classes.conference.problems.count", problems.size()));
        count.setClassName("is-none", problems.isEmpty());
        more.say(
                problems.isEmpty()
                        ? getTranslation("classes.conference.problems.none")
                        : problems.size() > MOST
                                ? getTranslation("classes.conference.problems.more", problems.size() - MOST)
                                : "");
        var first = problems.stream().limit(MOST).toList();
        var identity = first.stream().map(ConferenceProblems::identity).toList();
        if (!identity.equals(shown)) {
            shown = identity;
            list.removeAll();
            rows.clear();
            first.forEach(site -> list.add(item(line(picture, site))));
        }
        for (int i = 0; i < first.size(); i++) {
            rows.get(i).words().say(ConferenceWords.fully(this, first.get(i), picture.head(), picture.at()));
        }
    }

    /** What makes another row of it; the words of a row change by the minute. */
    private static Object identity(SiteLine site) {
        return List.of(site.place(), site.name(), site.condition(), site.clerks());
    }

    private static Line line(ConferencePicture picture, SiteLine site) {
        return new Line(
                site,
                ConferenceNavigation.place(picture.head().session(), site.place()),
                ConferenceWords.icon(site),
                site.condition() == SiteCondition.CUT_OFF);
    }

    private ListItem item(Line line) {
        var sign = new Span(Icons.of(line.icon()));
        sign.addClassName("board-sign");
        var link = new Anchor(line.path());
        link.add(new Bold(line.site().name()));
        var words = new LiveText();
        rows.add(new Row(words));
        var what = new Div(link, new Paragraph(words));
        what.addClassName("grow");
        var item = new ListItem(sign, what);
        line.site().clerks().stream()
                .filter(clerk -> !clerk.phone().isEmpty())
                .findFirst()
                .ifPresent(clerk ->
                        item.add(ConferenceWords.call(this, clerk, getTranslation("classes.conference.call"))));
        item.setClassName("is-grave", line.grave());
        return item;
    }
}
