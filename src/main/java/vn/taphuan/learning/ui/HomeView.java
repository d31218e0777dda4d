package vn.taphuan.learning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.taphuan.catalogue.Programmes;
import vn.taphuan.catalogue.Reading;
import vn.taphuan.people.Role;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.ui.EmptyState;
import vn.taphuan.platform.ui.Icons;
import vn.taphuan.platform.ui.MainLayout;

/**
 * Home answers "what do I do next?" with one button; below it stand the cards of the other features. For staff the learning is
 * only a part of the day, so it stands under a heading of its own.
 */
@Route(value = "", layout = MainLayout.class)
@Menu(title = "learning.menu.home", icon = "home", order = 1)
@PermitAll
class HomeView extends Main implements AfterNavigationObserver, HasDynamicTitle {

    private final transient Programmes programmes;
    private final transient Reading reading;
    private final transient CurrentAccount current;
    private final transient List<NextStepOffer> offers;
    private final transient List<HomeCard> cards;

    HomeView(
            Programmes programmes,
            Reading reading,
            CurrentAccount current,
            List<NextStepOffer> offers,
            List<HomeCard> cards) {
        this.programmes = programmes;
        this.reading = reading;
        this.current = current;
        this.offers = offers;
        this.cards =
                cards.stream().sorted(Comparator.comparingInt(HomeCard::order)).toList();
        addClassNames("page", "home");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("learning.home.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        add(hello());
        if (isStaff()) {
            add(new H1(getTranslation("learning.home.learning")));
        }
        facts().ifPresentOrElse(this::show, this::nothingYet);
    }

    private Optional<LearningFacts> facts() {
        return MainProgramme.of(programmes)
                .map(programme -> new LearningFacts(programme, reading.of(programme.code())))
                .filter(facts -> !facts.modules().isEmpty());
    }

    private void show(LearningFacts facts) {
        offers.stream()
                .flatMap(offer -> offer.offer(facts, this).stream())
                .min(Comparator.comparing(NextStep::urgency))
                .ifPresent(step -> add(book(step)));
        cards.forEach(card -> card.card(facts, this).ifPresent(this::add));
    }

    private void nothingYet() {
        add(new EmptyState(
                "book", getTranslation("learning.home.empty.title"), getTranslation("learning.home.empty.text")));
    }

    private Component hello() {
        var hello = new Paragraph(getTranslation("learning.home.hello") + " ");
        hello.getElement()
                .appendChild(new Element("b").setText(current.require().fullName()));
        hello.setId("hello");
        hello.addClassName("hello");
        return hello;
    }

    private Component book(NextStep step) {
        var label = new Paragraph();
        label.getElement().appendChild(new Element("b").setText(getTranslation("learning.home.next")));
        label.setId("next-label");
        label.addClassNames("s", "t-red");
        var title = isStaff() ? new H2(step.title()) : new H1(step.title());
        title.setId("next-title");
        var text = new Paragraph(step.text());
        text.addClassNames("s", "soft");
        var action = new Anchor(step.address(), new Span(step.action()), Icons.of("right"));
        action.setRouterIgnore(step.lightPage());
        action.setId("next-action");
        action.addClassNames("btn", "btn-main", "btn-big", "btn-wide");
        var book = new Section(label, title, text, new Div(action));
        book.setId("next-step");
        book.addClassNames("card", "book", "stack", "stack-3");
        book.getElement().setAttribute("aria-labelledby", "next-label");
        return book;
    }

    /** Everybody is a trainee of the own unit; whoever is more than that is staff. */
    private boolean isStaff() {
        return current.require().grants().stream()
                .anyMatch(grant -> !grant.role().equals(Role.TRAINEE.name()));
    }
}
