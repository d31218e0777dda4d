package vn.taphuan.quizzes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import vn.taphuan.platform.persistence.VietnameseNames;
import vn.taphuan.platform.ui.Buttons;
import vn.taphuan.platform.ui.CardGrid;
import vn.taphuan.platform.ui.FilterTabs;
import vn.taphuan.platform.ui.SearchField;
import vn.taphuan.platform.ui.TwoLines;
import vn.taphuan.quizzes.sitting.SittingDetail;
import vn.taphuan.quizzes.sitting.SittingPerson;
import vn.taphuan.quizzes.sitting.SittingRoom;
import vn.taphuan.quizzes.sitting.SittingSite;
import vn.taphuan.quizzes.sitting.SittingState;

/** The people of a sitting with where they sit, how far they are and what they have reached. */
class SittingPeople extends Div {

    /** Told when somebody is seated in another room. */
    interface Seating {
        void seat(SittingPerson person, SittingRoom room, SittingDetail of);
    }

    private final transient SittingDetail of;
    private final transient List<SittingPerson> people;
    private final transient List<SittingRoom> rooms;
    private final transient Instant now;
    private final boolean leads;
    private final transient Consumer<SittingPerson> more;
    private final transient Seating seating;
    private final CardGrid<SittingPerson> grid = new CardGrid<>();
    private final Select<SittingSite> site = new Select<>();
    private final SearchField search =
            new SearchField("people-search", getTranslation("classes.people.search"), this::fill);
    private final FilterTabs states;

    SittingPeople(
            SittingDetail of,
            List<SittingPerson> people,
            List<SittingRoom> rooms,
            boolean leads,
            Instant now,
            Consumer<SittingPerson> more,
            Seating seating) {
        this.of = of;
        this.people = people;
        this.rooms = rooms;
        this.leads = leads;
        this.now = now;
        this.more = more;
        this.seating = seating;
        this.states = new FilterTabs(getTranslation("quizzes.sitting.people.filter"), number -> fill());
        addClassNames("stack", "sitting-people");
        for (var name : List.of("all", "none", "running", "ended")) {
            states.add(
                    getTranslation("quizzes.sitting.people." + name),
                    people.stream().filter(which(name)).count());
        }
        columns();
        add(new H2(getTranslation("quizzes.sitting.people", people.size())));
        var outcome = outcome();
        if (!outcome.isEmpty()) {
            var line = new Span(outcome);
            line.addClassName("soft");
            line.setId("outcome");
            add(line);
        }
        add(filters(), states, grid);
        fill();
    }

    private static Predicate<SittingPerson> which(String name) {
        return switch (name) {
            case "none" -> person -> person.attempts().isEmpty();
            case "running" -> SittingWords::runs;
            case "ended" -> person -> !person.attempts().isEmpty() && !SittingWords.runs(person);
            default -> person -> true;
        };
    }

    /** "27 người có điểm, 25 đạt, trung bình 8,1": none while nobody has a mark. */
    private String outcome() {
        var grading = of.rules().quiz().conduct().grading();
        var marks = people.stream()
                .flatMap(person -> SittingWords.mark(person, grading).stream())
                .toList();
        if (marks.isEmpty()) {
            return "";
        }
        var least = BigDecimal.valueOf(of.rules().quiz().passPercent(), 1);
        long passed = marks.stream().filter(mark -> mark.compareTo(least) >= 0).count();
        var average = marks.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(marks.size()), 1, RoundingMode.HALF_UP);
        return getTranslation("quizzes.sitting.outcome", marks.size(), passed, SittingWords.one(average));
    }

    private Component filters() {
        var row = new Div(search);
        if (of.sites().size() > 1) {
            site.setAriaLabel(getTranslation("quizzes.sitting.column.site"));
            site.setId("people-site");
            site.setEmptySelectionAllowed(true);
            site.setEmptySelectionCaption(getTranslation("quizzes.sitting.people.everywhere"));
            site.setItems(of.sites());
            site.setItemLabelGenerator(
                    one -> one == null ? getTranslation("quizzes.sitting.people.everywhere") : one.name());
            site.addValueChangeListener(change -> fill());
            row.add(site);
        }
        row.addClassNames("row", "wrap");
        return row;
    }

    private void columns() {
        grid.setId("people");
        grid.addClassName("classes-people");
        grid.component(
                        getTranslation("quizzes.sitting.column.person"),
                        person -> new TwoLines(person.fullName(), person.unitName()))
                .setFlexGrow(2);
        grid.component(getTranslation("quizzes.sitting.column.where"), this::where)
                .setFlexGrow(2);
        grid.component(
                getTranslation("quizzes.sitting.column.state"), person -> SittingWords.person(this, person, now));
        var rules = of.rules().quiz();
        grid.component(
                getTranslation("quizzes.sitting.column.mark"),
                person -> SittingWords.mark(this, person, rules.conduct().grading(), rules.passPercent()));
        if (leads && of.summary().state() != SittingState.DRAFT) {
            grid.component(getTranslation("quizzes.sitting.column.actions"), person -> {
                        var button = Buttons.small(
                                getTranslation("quizzes.allowance.more"),
                                "more-" + person.account().value(),
                                () -> more.accept(person));
                        button.setAriaLabel(getTranslation("quizzes.allowance.more.person", person.fullName()));
                        return button;
                    })
                    .setFlexGrow(1);
        }
    }

    private Component where(SittingPerson person) {
        var here = rooms.stream()
                .filter(room -> room.place().equals(person.place()))
                .toList();
        var place = of.site(person.place()).map(SittingSite::name).orElse("");
        var room = here.stream().filter(one -> one.id().equals(person.room())).findFirst();
        if (!leads || here.size() < 2) {
            return new TwoLines(place, room.map(SittingRoom::name).orElse(""));
        }
        var select = new Select<SittingRoom>();
        select.setAriaLabel(getTranslation("quizzes.sitting.room.of", person.fullName()));
        select.setItems(here);
        select.setItemLabelGenerator(SittingRoom::name);
        room.ifPresent(select::setValue);
        select.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                seating.seat(person, change.getValue(), of);
            }
        });
        return of.sites().size() > 1 ? new Div(new Span(place), select) : select;
    }

    private void fill() {
        var key = VietnameseNames.searchKey(search.getValue());
        var name = List.of("all", "none", "running", "ended").get(states.selected());
        grid.setItems(people.stream()
                .filter(which(name))
                .filter(person -> site.getValue() == null
                        || person.place().equals(site.getValue().place()))
                .filter(person -> VietnameseNames.searchKey(person.fullName() + " " + person.unitName())
                        .contains(key))
                .toList());
    }
}
