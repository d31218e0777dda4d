package vn.taphuan.quizzes.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.session.ClassDetail;
import vn.taphuan.classes.session.PlaceDetail;
import vn.taphuan.classes.session.TrainingClasses;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.ui.Buttons;
import vn.taphuan.platform.ui.EmptyState;
import vn.taphuan.platform.ui.Links;
import vn.taphuan.platform.ui.MainLayout;
import vn.taphuan.platform.ui.Note;
import vn.taphuan.platform.ui.PageHead;
import vn.taphuan.platform.ui.Toasts;
import vn.taphuan.quizzes.QuizSubject;
import vn.taphuan.quizzes.SittingId;
import vn.taphuan.quizzes.bank.QuizRules;
import vn.taphuan.quizzes.sitting.SaveSittingResult;
import vn.taphuan.quizzes.sitting.SittingContent;
import vn.taphuan.quizzes.sitting.SittingFixed;
import vn.taphuan.quizzes.sitting.SittingRules;
import vn.taphuan.quizzes.sitting.Sittings;

/** Sets up a new sitting of a class, or changes one. */
@Route(value = "sittings/new/:classId", layout = MainLayout.class)
@RouteAlias(value = "sittings/:sitting/edit", layout = MainLayout.class)
@RolesAllowed(Permissions.CLASS_PLAN)
class SittingFormView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final Duration AHEAD = Duration.ofMinutes(30);
    private static final Duration USUAL_WINDOW = Duration.ofMinutes(45);

    private final transient Sittings sittings;
    private final transient TrainingClasses classes;
    private final transient QuizTitles titles;
    private final transient CurrentAccount current;
    private final transient Clock clock;
    private final Div message = new Div();
    private transient @Nullable SittingId known;
    private transient @Nullable ClassDetail of;
    private int version;
    private String title = "";

    SittingFormView(
            Sittings sittings, TrainingClasses classes, QuizTitles titles, CurrentAccount current, Clock clock) {
        this.sittings = sittings;
        this.classes = classes;
        this.titles = titles;
        this.current = current;
        this.clock = clock;
        addClassName("page");
        message.setId("message");
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        message.removeAll();
        var parameters = event.getRouteParameters();
        known = parameters.get("sitting").flatMap(SittingId::parse).orElse(null);
        if (known != null) {
            edit(known);
        } else {
            create(parameters.get("classId").flatMap(ClassId::parse).orElseThrow(NotFoundException::new));
        }
    }

    private ClassDetail planned(ClassId id) {
        return classes.find(id)
                .filter(found -> current.scope(Permissions.CLASS_PLAN).includes(found.centre()))
                .orElseThrow(NotFoundException::new);
    }

    private void create(ClassId id) {
        var found = planned(id);
        of = found;
        title = getTranslation("quizzes.sitting.new");
        var abouts = abouts(found);
        if (abouts.isEmpty()) {
            add(
                    new PageHead(title, SittingWords.label(this, found.label())),
                    new EmptyState(
                            "file",
                            getTranslation("quizzes.sitting.no-quiz.title"),
                            getTranslation("quizzes.sitting.no-quiz.text"),
                            Links.main(SittingNavigation.tab(id), getTranslation("platform.back"))));
            return;
        }
        var form = form(found, abouts);
        var first = abouts.getFirst();
        var rules = usual(found, Optional.ofNullable(first.module())).orElseThrow();
        var opens = start(found);
        form.fill(new SittingContent(
                first.module(),
                null,
                new SittingRules(rules, opens, opens.plus(USUAL_WINDOW), null, 0, SittingRules.USUAL_GRACE_SECONDS),
                found.places().stream().map(PlaceDetail::id).collect(Collectors.toSet())));
        show(form, SittingNavigation.tab(id));
    }

    private void edit(SittingId id) {
        var detail = sittings.find(id).filter(any -> sittings.mayPlan(id)).orElseThrow(NotFoundException::new);
        var found = planned(detail.summary().trainingClass().id());
        of = found;
        version = detail.version();
        title = getTranslation("quizzes.sitting.edit");
        var before = detail.content();
        var abouts = new ArrayList<>(abouts(found));
        if (abouts.stream().noneMatch(one -> Objects.equals(one.module(), before.module()))) {
            abouts.addFirst(about(found, before.module()));
        }
        var form = form(found, abouts);
        form.fill(before);
        form.lock(new SittingFixed(detail.summary().state(), before));
        show(form, SittingNavigation.of(id));
    }

    /** The next quarter of an hour that is half an hour ahead, or the first day of the class where that lies ahead. */
    private Instant start(ClassDetail found) {
        long quarter = QUARTER.toSeconds();
        var soon = clock.instant().plus(AHEAD);
        return Instant.ofEpochSecond((soon.getEpochSecond() + quarter - 1) / quarter * quarter)
                .truncatedTo(ChronoUnit.MINUTES);
    }

    private SittingForm form(ClassDetail found, List<SittingForm.About> abouts) {
        return new SittingForm(found, abouts, module -> usual(found, module));
    }

    private Optional<QuizRules> usual(ClassDetail found, Optional<ModuleCode> module) {
        return sittings.usual(found.id(), module);
    }

    /** The modules of the class that have a quiz, and its final quiz where there is one. */
    private List<SittingForm.About> abouts(ClassDetail found) {
        List<SittingForm.About> abouts = new ArrayList<>();
        found.modules().stream()
                .filter(module -> usual(found, Optional.of(module)).isPresent())
                .forEach(module -> abouts.add(about(found, module)));
        if (usual(found, Optional.empty()).isPresent()) {
            abouts.add(about(found, null));
        }
        return abouts;
    }

    private SittingForm.About about(ClassDetail found, @Nullable ModuleCode module) {
        return module == null
                ? new SittingForm.About(null, getTranslation("quizzes.sitting.about.final"))
                : new SittingForm.About(
                        module, titles.of(new QuizSubject.OfModule(module)).title());
    }

    private void show(SittingForm form, String back) {
        var found = Objects.requireNonNull(of);
        var save = Buttons.mainCreating(getTranslation("quizzes.sitting.save"), "save", () -> save(form));
        var foot = new Div(Links.plain(back, getTranslation("platform.back")), save);
        foot.addClassNames("row", "wrap", "sitting-foot");
        add(new PageHead(title, SittingWords.label(this, found.label())), form, message, foot);
    }

    private void save(SittingForm form) {
        message.removeAll();
        var content = form.content();
        if (content.isEmpty()) {
            refuse("quizzes.sitting.form.incomplete");
            return;
        }
        var found = Objects.requireNonNull(of);
        switch (known == null
                ? sittings.create(found.id(), content.get())
                : sittings.edit(known, version, content.get())) {
            case SaveSittingResult.Saved(var id) -> {
                Toasts.show(getTranslation("quizzes.sitting.saved"));
                UI.getCurrent().navigate(SittingNavigation.of(id));
            }
            case SaveSittingResult.Changed() -> refuse("quizzes.sitting.changed");
            case SaveSittingResult.Wrong(var problems) -> {
                form.say(problems)
                        .forEach(problem -> message.add(Note.error(
                                getTranslation("quizzes.sitting.not-saved"),
                                getTranslation("quizzes.sitting.problem." + problem.name()))));
                if (message.getComponentCount() == 0) {
                    refuse("quizzes.sitting.form.incomplete");
                }
            }
        }
    }

    private void refuse(String key) {
        message.add(Note.error(getTranslation("quizzes.sitting.not-saved"), getTranslation(key)));
    }
}
