package vn.taphuan.classes.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import vn.taphuan.classes.PlaceId;
import vn.taphuan.classes.conference.ConferenceNavigation;
import vn.taphuan.classes.conference.ConferencePicture;
import vn.taphuan.classes.conference.SiteLine;
import vn.taphuan.classes.conference.SiteProblem;
import vn.taphuan.platform.ui.Bold;
import vn.taphuan.platform.ui.Facts;
import vn.taphuan.platform.ui.Formats;
import vn.taphuan.platform.ui.Icons;
import vn.taphuan.platform.ui.Links;

/** One place: what it has said, what is the matter, and the way to its clerk. */
final class ConferenceSite extends Div implements ConferencePart {

    private final PlaceId place;
    private final Section facts = new Section();
    private final Section problems = new Section();
    private final Section clerks = new Section();
    private final ConferenceTrend trend = new ConferenceTrend();
    private transient List<Object> shown = List.of();

    /** @param join where the place joins over the line */
    ConferenceSite(PlaceId place, Section join) {
        this.place = place;
        addClassNames("conference-site");
        for (var card : List.of(facts, problems, clerks)) {
            card.addClassNames("card", "stack", "stack-3");
        }
        facts.setId("site-facts");
        var left = new Div(facts, clerks);
        var right = new Div(problems, join, trend);
        left.addClassName("stack");
        right.addClassName("stack");
        add(left, right);
    }

    @Override
    public void show(ConferencePicture picture) {
        picture.site(place).ifPresent(site -> {
            var now = List.<Object>of(
                    site.condition(),
                    String.valueOf(site.link()),
                    String.valueOf(site.linkAt()),
                    String.valueOf(site.heads()),
                    String.valueOf(site.headsAt()),
                    String.valueOf(site.wordAt()),
                    site.listed(),
                    site.checkedIn(),
                    site.problems(),
                    site.clerks());
            if (!now.equals(shown)) {
                shown = now;
                draw(picture, site);
            }
            trend.show(picture.onlyFor(place));
        });
    }

    private void draw(ConferencePicture picture, SiteLine site) {
        facts.removeAll();
        facts.add(new H2(getTranslation("classes.conference.site.facts")));
        var list = new Facts();
        list.with(
                getTranslation("classes.conference.column.connected"),
                ConferenceWords.link(this, site.link())
                        + (site.linkAt() == null ? "" : " · " + Formats.time(site.linkAt())));
        list.with(
                getTranslation("classes.conference.column.heads"),
                site.headsAt() == null ? "–" : ConferenceWords.heads(site) + " · " + Formats.time(site.headsAt()));
        list.with(getTranslation("classes.conference.column.listed"), Formats.number(site.listed()));
        list.with(getTranslation("classes.conference.column.checked-in"), Formats.number(site.checkedIn()));
        list.with(getTranslation("classes.conference.column.difference"), ConferenceWords.difference(this, site));
        list.with(
                getTranslation("classes.conference.site.heard"),
                site.wordAt() == null ? "–" : Formats.time(site.wordAt()));
        var desk = Links.light(
                "/" + ConferenceNavigation.desk(picture.head().session(), place),
                getTranslation("classes.conference.desk"),
                "desk");
        facts.add(list, new Div(desk));
        problems.removeAll();
        problems.add(new H2(getTranslation("classes.conference.site.problems")));
        if (site.problems().isEmpty()) {
            problems.add(new Paragraph(getTranslation("classes.conference.site.no-problem")));
        } else {
            var open = new UnorderedList();
            open.addClassName("list");
            site.problems().forEach(problem -> open.add(item(problem)));
            problems.add(open);
        }
        clerks.removeAll();
        clerks.add(new H2(getTranslation("classes.conference.column.clerk")), ConferenceWords.ways(this, site));
    }

    private ListItem item(SiteProblem problem) {
        var words = new Div(
                new Bold(ConferenceWords.problem(this, problem)),
                new Paragraph(getTranslation("classes.conference.since", Formats.time(problem.since()))));
        words.addClassName("grow");
        return new ListItem(Icons.of("alert"), words);
    }
}
