package vn.taphuan.quizzes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.ui.EmptyState;
import vn.taphuan.platform.ui.Formats;
import vn.taphuan.platform.ui.MainLayout;
import vn.taphuan.platform.ui.StateBadge;
import vn.taphuan.platform.ui.StateBadge.Tone;
import vn.taphuan.quizzes.QuizSubject;
import vn.taphuan.quizzes.attempt.AttemptSummary;
import vn.taphuan.quizzes.attempt.QuizNavigation;
import vn.taphuan.quizzes.attempt.QuizResults;

/** One's own quiz results, quiz by quiz; each leads to its light page. */
@Route(value = QuizNavigation.RESULTS, layout = MainLayout.class)
@Menu(title = "quizzes.menu.results", icon = "chart", order = 40)
@RolesAllowed(Permissions.LEARN)
class ResultsView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final transient QuizResults results;
    private final transient QuizTitles titles;

    ResultsView(QuizResults results, QuizTitles titles) {
        this.results = results;
        this.titles = titles;
        addClassNames("page", "stack");
        setId("quiz-results");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        add(new H1(getPageTitle()));
        var mine = results.mine();
        if (mine.attempts().isEmpty()) {
            add(nothingYet());
        }
        bySubject(mine.attempts()).forEach((subject, attempts) -> add(card(subject, attempts)));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("quizzes.results.title");
    }

    private static Map<QuizSubject, List<AttemptSummary>> bySubject(List<AttemptSummary> attempts) {
        return attempts.stream()
                .collect(Collectors.groupingBy(AttemptSummary::subject, LinkedHashMap::new, Collectors.toList()));
    }

    private Component nothingYet() {
        var programme = new Anchor("programme", getTranslation("quizzes.results.empty.first"));
        programme.addClassNames("btn", "btn-main");
        return new EmptyState(
                "chart",
                getTranslation("quizzes.results.empty.title"),
                getTranslation("quizzes.results.empty.text"),
                programme);
    }

    private Section card(QuizSubject subject, List<AttemptSummary> attempts) {
        var about = new Paragraph(titles.of(subject).title());
        about.addClassNames("s", "soft");
        var list = new UnorderedList();
        list.addClassName("list");
        attempts.forEach(attempt -> list.add(line(attempt)));
        var card = new Section(new H2(attempts.getFirst().title()), about, list);
        card.addClassNames("card", "stack", "stack-2");
        card.setId("results-"
                + QuizNavigation.start(subject).replaceFirst("^quiz/", "").replace('/', '-'));
        return card;
    }

    private ListItem line(AttemptSummary attempt) {
        var text = new Div(
                new Span(getTranslation("quizzes.results.number", attempt.number())),
                new Span(" · "),
                new Span(when(attempt)));
        text.addClassName("grow");
        var item = attempt.isRunning()
                ? new ListItem(text, light(QuizNavigation.answering(attempt.id()), "quizzes.results.resume"))
                : new ListItem(
                        text, verdict(attempt), light(QuizNavigation.result(attempt.id()), "quizzes.results.open"));
        item.addClassName("wrap");
        return item;
    }

    private String when(AttemptSummary attempt) {
        return attempt.isRunning()
                ? getTranslation("quizzes.results.until", Formats.time(attempt.deadline()))
                : Formats.dateTime(Objects.requireNonNull(attempt.endedAt()));
    }

    private Component verdict(AttemptSummary attempt) {
        if (!attempt.shown().hasMarks()) {
            return new StateBadge(Tone.NEUTRAL, "check", getTranslation("quizzes.results.handedIn"));
        }
        var score = score(Objects.requireNonNull(attempt.score()));
        var words = getTranslation(attempt.passed() ? "quizzes.results.passed" : "quizzes.results.failed", score);
        return attempt.passed()
                ? new StateBadge(Tone.EARNED, "check", words)
                : new StateBadge(Tone.ATTENTION, "x", words);
    }

    /** A light page is outside the router of the views. */
    private Anchor light(String address, String key) {
        var link = new Anchor("/" + address, getTranslation(key));
        link.setRouterIgnore(true);
        link.addClassNames("btn", "btn-plain");
        return link;
    }

    private String score(BigDecimal score) {
        var format = NumberFormat.getNumberInstance(getLocale());
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        return format.format(score);
    }
}
