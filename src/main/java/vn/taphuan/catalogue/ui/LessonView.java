package vn.taphuan.catalogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.taphuan.catalogue.CatalogueNavigation;
import vn.taphuan.catalogue.LessonId;
import vn.taphuan.catalogue.LessonSummary;
import vn.taphuan.catalogue.OpenLesson;
import vn.taphuan.catalogue.Reading;
import vn.taphuan.catalogue.ReadingPosition;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.time.PlatformTime;
import vn.taphuan.platform.ui.Formats;
import vn.taphuan.platform.ui.Icons;
import vn.taphuan.platform.ui.MainLayout;
import vn.taphuan.platform.web.LightAssets;

/** The lesson reader, made for a phone; the place where one reads is kept. */
@Route(value = "lesson/:id", layout = MainLayout.class)
@RolesAllowed(Permissions.LEARN)
class LessonView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Reading reading;
    private final transient LightAssets assets;
    private final transient Clock clock;
    private @Nullable OpenLesson open;

    LessonView(Reading reading, LightAssets assets, Clock clock) {
        this.reading = reading;
        this.assets = assets;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        open = event.getRouteParameters()
                .get("id")
                .flatMap(LessonId::parse)
                .flatMap(reading::open)
                .orElse(null);
        removeAll();
        if (open == null) {
            event.rerouteToError(NotFoundException.class);
        } else {
            show(open);
        }
    }

    @Override
    public String getPageTitle() {
        return open == null
                ? getTranslation("catalogue.lesson.not-found")
                : open.lesson().summary().title();
    }

    private void show(OpenLesson lesson) {
        var module = lesson.module().module().summary();
        var summary = lesson.lesson().summary();
        var article = new LessonArticle(lesson.lesson());
        var page = new LessonPage(assets.base(), lesson.reading().position(), lesson.ticked(), true);
        page.add(article, end(lesson), foot(lesson));
        page.top(
                toModule(lesson),
                getTranslation("catalogue.lesson.back", module.number()),
                getTranslation("catalogue.lesson.place", module.number(), summary.position(), module.lessons()),
                summary.title());
        page.onRead(event -> {
            reading.at(summary.id(), new ReadingPosition(event.perMille(), event.anchor(), clock.instant()));
            article.savedAt(Formats.time(clock.instant()));
        });
        page.onTick(event -> {
            reading.tick(summary.id(), event.item(), event.done());
            article.savedAt(Formats.time(clock.instant()));
        });
        add(page);
    }

    /** At the end of the text: the one filled button while the lesson is unread, afterwards when it was read. */
    private Component end(OpenLesson lesson) {
        var help = new Paragraph(getTranslation("catalogue.lesson.help"));
        help.addClassNames("xs", "soft");
        var end = new Div();
        end.addClassNames("stack", "stack-3");
        if (lesson.reading().finished()) {
            var finished = new Div(
                    Icons.of("check"), new Span(getTranslation("catalogue.lesson.finished", finishedOn(lesson))));
            finished.setId("lesson-finished");
            finished.addClassNames("badge", "ok");
            finished.addClassName("lesson-done");
            end.add(finished, help);
        } else {
            end.add(finish(lesson), help);
        }
        return end;
    }

    private Component finish(OpenLesson lesson) {
        var key = lesson.next().isPresent() ? "catalogue.lesson.finish-next" : "catalogue.lesson.finish-last";
        var button = new Button(getTranslation(key), Icons.of("check"), click -> {
            reading.finish(lesson.lesson().summary().id());
            getUI().ifPresent(ui -> ui.navigate(afterwards(lesson)));
        });
        button.setId("finish");
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_LARGE);
        button.setWidthFull();
        return button;
    }

    private Component foot(OpenLesson lesson) {
        var foot = new Footer();
        foot.addClassName("lesson-foot");
        lesson.previous().ifPresent(previous -> foot.add(previous(previous)));
        var next = lesson.next()
                .map(following -> link(
                        "next",
                        CatalogueNavigation.lesson(following.id()),
                        getTranslation("catalogue.lesson.next", following.title())))
                .orElseGet(() -> link(
                        "to-module",
                        toModule(lesson),
                        getTranslation(
                                "catalogue.lesson.to-module",
                                lesson.module().module().summary().number())));
        if (lesson.reading().finished()) {
            next.addClassName("btn-main");
        }
        foot.add(next);
        return foot;
    }

    private Component previous(LessonSummary previous) {
        var link = new Anchor(CatalogueNavigation.lesson(previous.id()), Icons.of("left"));
        link.setId("previous");
        link.addClassNames("btn", "btn-icon");
        link.setAriaLabel(getTranslation("catalogue.lesson.previous", previous.title()));
        return link;
    }

    private static Anchor link(String id, String address, String text) {
        var link = new Anchor(address, new Span(text), Icons.of("right"));
        link.setId(id);
        link.addClassNames("btn", "grow");
        return link;
    }

    private static String afterwards(OpenLesson lesson) {
        return lesson.next()
                .map(following -> CatalogueNavigation.lesson(following.id()))
                .orElseGet(() -> toModule(lesson));
    }

    private static String toModule(OpenLesson lesson) {
        var module = lesson.module().module().summary();
        return CatalogueNavigation.programme(module.programme(), module.code());
    }

    private static String finishedOn(OpenLesson lesson) {
        var at = Objects.requireNonNull(lesson.reading().finishedAt());
        return Formats.date(LocalDate.ofInstant(at, PlatformTime.ZONE));
    }
}
