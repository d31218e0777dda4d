package vn.taphuan.catalogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.taphuan.catalogue.CatalogueNavigation;
import vn.taphuan.catalogue.ContentVersionId;
import vn.taphuan.catalogue.LessonId;
import vn.taphuan.catalogue.LessonSummary;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.catalogue.adaptation.AdaptResult;
import vn.taphuan.catalogue.adaptation.Adaptation;
import vn.taphuan.catalogue.adaptation.AdaptationContent;
import vn.taphuan.catalogue.adaptation.AdaptationContent.OwnLesson;
import vn.taphuan.catalogue.adaptation.AdaptationNavigation;
import vn.taphuan.catalogue.adaptation.Adaptations;
import vn.taphuan.catalogue.authoring.AuthoringNavigation;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.security.UnitId;
import vn.taphuan.platform.security.UuidText;
import vn.taphuan.platform.ui.Buttons;
import vn.taphuan.platform.ui.Card;
import vn.taphuan.platform.ui.Formats;
import vn.taphuan.platform.ui.Links;
import vn.taphuan.platform.ui.MainLayout;
import vn.taphuan.platform.ui.Note;
import vn.taphuan.platform.ui.PageHead;
import vn.taphuan.platform.ui.StateBadge;
import vn.taphuan.platform.ui.StateBadge.Tone;
import vn.taphuan.platform.ui.Toasts;

/** One module as a centre adapts it: an officer chooses and writes, another person of the centre puts it into force. */
@Route(value = "adaptation/:centre/:module", layout = MainLayout.class)
@RolesAllowed({Permissions.CONTENT_ADAPT, Permissions.CONTENT_ADAPT_APPROVE})
class AdaptModuleView extends Main implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {

    private final transient Adaptations adaptations;
    private final transient CurrentAccount current;
    private final Div said = new Div();
    private final Div content = new Div();
    private transient @Nullable Adaptation shown;
    private transient ContentVersionId base = new ContentVersionId(new UUID(0, 0));
    private boolean leftOut;
    private final transient List<String> lessonsLeftOut = new ArrayList<>();
    private final transient Map<String, String> examples = new HashMap<>();
    private final transient List<OwnLesson> lessons = new ArrayList<>();
    private boolean unsaved;

    AdaptModuleView(Adaptations adaptations, CurrentAccount current) {
        this.adaptations = adaptations;
        this.current = current;
        addClassName("page");
        said.setId("said");
        said.getElement().setAttribute("aria-live", "polite");
        content.addClassName("stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getRouteParameters();
        shown = parameters
                .get("centre")
                .flatMap(UuidText::parse)
                .map(UnitId::new)
                .filter(centre -> adaptations.centres().stream()
                        .anyMatch(mine -> mine.id().equals(centre)))
                .flatMap(centre -> parameters
                        .get("module")
                        .flatMap(ModuleCode::parse)
                        .flatMap(module -> adaptations.find(centre, module)))
                .orElse(null);
        if (shown == null) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        removeAll();
        take(shown);
        add(said, content);
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (!unsaved) {
            return;
        }
        var leaving = event.postpone();
        new ConfirmDialog(
                        getTranslation("catalogue.adaptation.leave"),
                        getTranslation("catalogue.adaptation.leave.text"),
                        getTranslation("catalogue.adaptation.leave.go"),
                        go -> leaving.proceed(),
                        getTranslation("platform.back"),
                        stay -> leaving.cancel())
                .open();
    }

    @Override
    public String getPageTitle() {
        return shown == null
                ? getTranslation("catalogue.adaptation.title")
                : getTranslation(
                        "catalogue.adaptation.of", module().newest().summary().shortTitle());
    }

    private Adaptation module() {
        return Objects.requireNonNull(shown);
    }

    private void take(Adaptation adaptation) {
        shown = adaptation;
        base = adaptation.base().summary().version();
        leftOut = adaptation.content().leftOut();
        lessonsLeftOut.clear();
        lessonsLeftOut.addAll(adaptation.content().lessonsLeftOut());
        examples.clear();
        examples.putAll(adaptation.content().examples());
        lessons.clear();
        lessons.addAll(adaptation.content().lessons());
        unsaved = false;
        show();
    }

    private AdaptationContent typed() {
        return new AdaptationContent(leftOut, lessonsLeftOut, examples, lessons);
    }

    private boolean edits() {
        return current.may(Permissions.CONTENT_ADAPT);
    }

    private void changed() {
        unsaved = true;
        show();
    }

    private void show() {
        content.removeAll();
        content.add(head(), state());
        if (module().outdated()) {
            content.add(newer());
        }
        content.add(teaching());
        if (!leftOut) {
            content.add(province(), own());
        }
    }

    private Component head() {
        var summary = module().newest().summary();
        var head = new PageHead(
                summary.number() + ". " + summary.title(), getTranslation("catalogue.adaptation.module.help"));
        head.offer(Links.plain(AdaptationNavigation.all(), getTranslation("platform.back")));
        if (edits()) {
            var save = Buttons.main(getTranslation("catalogue.adaptation.save"), "save", this::save);
            save.setEnabled(unsaved);
            head.offer(save);
        } else if (module().waits()) {
            head.offer(Buttons.main(getTranslation("catalogue.adaptation.approve"), "approve", this::approve));
        }
        return head;
    }

    private Component state() {
        var row = new Div();
        row.setId("state");
        row.addClassNames("row", "wrap", "s");
        if (unsaved) {
            row.add(new StateBadge(Tone.ATTENTION, "edit", getTranslation("catalogue.adaptation.unsaved")));
        } else if (module().waits()) {
            row.add(new StateBadge(Tone.IN_PROGRESS, "clock", getTranslation("catalogue.adaptation.state.waits")));
        } else if (module().force() != null) {
            row.add(new StateBadge(Tone.DONE, "check", getTranslation("catalogue.adaptation.in-force")));
        } else {
            row.add(new StateBadge(Tone.NEUTRAL, "book", getTranslation("catalogue.adaptation.state.as-province")));
        }
        Optional.ofNullable(module().saved()).ifPresent(step -> row.add(step("catalogue.adaptation.saved-by", step)));
        Optional.ofNullable(module().force())
                .ifPresent(force -> row.add(step("catalogue.adaptation.approved-by", force.approved())));
        return row;
    }

    private Span step(String key, Adaptation.Step step) {
        var words = new Span(getTranslation(key, step.by(), Formats.dateTime(step.at())));
        words.addClassName("soft");
        return words;
    }

    private Component newer() {
        var list = new UnorderedList();
        module().changes()
                .forEach(change -> list.add(
                        new ListItem(getTranslation("catalogue.adaptation.change." + change.kind(), change.title()))));
        var compare = new Anchor(
                AuthoringNavigation.comparison(
                        module().base().summary().version(),
                        module().newest().summary().version()),
                getTranslation("catalogue.adaptation.compare"));
        compare.setId("compare");
        var card = new Card(
                getTranslation(
                        "catalogue.adaptation.newer",
                        module().newest().summary().versionNumber(),
                        module().base().summary().versionNumber()),
                new Paragraph(getTranslation("catalogue.adaptation.newer.text")),
                list,
                compare);
        card.setId("newer");
        if (edits() && base.equals(module().base().summary().version())) {
            card.add(Buttons.plain(getTranslation("catalogue.adaptation.newer.take"), "take-newest", this::takeNewest));
        }
        return card;
    }

    private void takeNewest() {
        base = module().newest().summary().version();
        var known = module().newest().lessons().stream()
                .map(lesson -> lesson.id().value())
                .toList();
        lessonsLeftOut.retainAll(known);
        changed();
    }

    private List<LessonSummary> baseLessons() {
        return base.equals(module().newest().summary().version())
                ? module().newest().lessons()
                : module().base().lessons();
    }

    private Component teaching() {
        var taught = new Checkbox(getTranslation("catalogue.adaptation.left-out"), leftOut);
        taught.setId("left-out");
        taught.setEnabled(edits());
        taught.addValueChangeListener(change -> {
            leftOut = change.getValue();
            changed();
        });
        var help = new Paragraph(getTranslation("catalogue.adaptation.left-out.help"));
        help.addClassNames("s", "soft");
        var card = new Div(taught, help);
        card.addClassNames("card", "stack", "stack-2");
        return card;
    }

    private Component province() {
        var list = new UnorderedList();
        list.addClassName("list");
        baseLessons().forEach(lesson -> list.add(provinceLesson(lesson)));
        orphans().forEach(orphan -> list.add(orphan(orphan)));
        return new Card(getTranslation("catalogue.adaptation.province"), list);
    }

    private ListItem provinceLesson(LessonSummary lesson) {
        var id = lesson.id().value();
        var taught = new Checkbox(lesson.title(), !lessonsLeftOut.contains(id));
        taught.setId("teach-" + id);
        taught.setEnabled(edits());
        taught.addClassName("grow");
        taught.addValueChangeListener(change -> {
            if (change.getValue()) {
                lessonsLeftOut.remove(id);
            } else {
                lessonsLeftOut.add(id);
            }
            changed();
        });
        var actions = new Div();
        actions.addClassNames("row", "wrap");
        actions.add(new Anchor(
                CatalogueNavigation.preview(base, lesson.id()), getTranslation("catalogue.adaptation.look")));
        if (!lessonsLeftOut.contains(id)) {
            var example = examples.get(id);
            if (example != null) {
                actions.add(Buttons.small(
                        getTranslation("catalogue.adaptation.preview"), "preview-" + id, () -> preview(lesson.id())));
            }
            if (edits()) {
                actions.add(Buttons.small(
                        getTranslation(
                                example == null
                                        ? "catalogue.adaptation.example.add"
                                        : "catalogue.adaptation.example.edit"),
                        "example-" + id,
                        () -> new LocalTextDialog(
                                        getTranslation("catalogue.adaptation.example.of", lesson.title()),
                                        example == null ? "" : example,
                                        text -> setExample(id, text))
                                .open()));
            }
        }
        return item(taught, actions);
    }

    private static ListItem item(Component first, Component second) {
        var item = new ListItem(first, second);
        item.addClassName("adapt-row");
        return item;
    }

    private void setExample(String lesson, String text) {
        if (text.isBlank()) {
            examples.remove(lesson);
        } else {
            examples.put(lesson, text);
        }
        changed();
    }

    /** Examples of lessons that the province no longer has: nothing that was written is lost. */
    private List<String> orphans() {
        var known = baseLessons().stream().map(lesson -> lesson.id().value()).toList();
        return examples.keySet().stream()
                .filter(lesson -> !known.contains(lesson))
                .sorted()
                .toList();
    }

    private ListItem orphan(String lesson) {
        var words = new Span(getTranslation("catalogue.adaptation.orphan", lesson));
        words.addClassName("grow");
        var actions = new Div(Buttons.small(
                getTranslation("catalogue.adaptation.example.edit"),
                "example-" + lesson,
                () -> new LocalTextDialog(
                                getTranslation("catalogue.adaptation.example.of", lesson),
                                examples.getOrDefault(lesson, ""),
                                text -> setExample(lesson, text))
                        .open()));
        return item(words, actions);
    }

    private Component own() {
        var card = new Card(
                getTranslation("catalogue.adaptation.own"),
                new Paragraph(getTranslation("catalogue.adaptation.own.help")));
        card.setId("own-lessons");
        if (!lessons.isEmpty()) {
            var list = new UnorderedList();
            list.addClassName("list");
            lessons.forEach(lesson -> list.add(ownLesson(lesson)));
            card.add(list);
        }
        if (edits() && lessons.size() < Adaptations.MOST_LESSONS) {
            card.add(new Div(Buttons.plain(
                    getTranslation("catalogue.adaptation.own.add"),
                    "add-own",
                    () -> new OwnLessonDialog(null, this::put).open())));
        }
        return card;
    }

    private ListItem ownLesson(OwnLesson lesson) {
        var title = new Span(lesson.title());
        title.addClassName("grow");
        var minutes = new Span(getTranslation("catalogue.minutes", lesson.minutes()));
        minutes.addClassNames("soft", "nowrap");
        var actions = new Div(minutes);
        actions.addClassNames("row", "wrap");
        actions.add(Buttons.small(
                getTranslation("catalogue.adaptation.preview"),
                "preview-" + lesson.key(),
                () -> preview(lesson.id(moduleCode(), module().centre()))));
        if (edits()) {
            actions.add(
                    Buttons.small(
                            getTranslation("catalogue.adaptation.own.edit"),
                            "edit-" + lesson.key(),
                            () -> new OwnLessonDialog(lesson, this::put).open()),
                    Buttons.icon("x", getTranslation("catalogue.adaptation.own.remove", lesson.title()), () -> {
                        lessons.remove(lesson);
                        changed();
                    }));
        }
        return item(title, actions);
    }

    private void put(OwnLesson lesson) {
        for (int at = 0; at < lessons.size(); at++) {
            if (lessons.get(at).key().equals(lesson.key())) {
                lessons.set(at, lesson);
                changed();
                return;
            }
        }
        lessons.add(lesson);
        changed();
    }

    private ModuleCode moduleCode() {
        return module().newest().summary().code();
    }

    private void preview(LessonId lesson) {
        adaptations
                .preview(module().centre(), moduleCode(), base, typed(), lesson)
                .ifPresentOrElse(
                        shownLesson -> new LessonDialog(shownLesson).open(),
                        () -> Toasts.show(getTranslation("catalogue.adaptation.preview.none")));
    }

    private void save() {
        answer(
                adaptations.save(module().centre(), moduleCode(), module().revision(), base, typed()),
                "catalogue.adaptation.saved");
    }

    private void approve() {
        answer(
                adaptations.approve(module().centre(), moduleCode(), module().revision()),
                "catalogue.adaptation.approved");
    }

    private void answer(AdaptResult result, String done) {
        said.removeAll();
        switch (result) {
            case AdaptResult.Done(int revision) -> {
                adaptations.find(module().centre(), moduleCode()).ifPresent(this::take);
                Toasts.show(getTranslation(done));
            }
            case AdaptResult.ChangedMeanwhile(var by) ->
                said.add(Note.attention(
                        getTranslation("catalogue.adaptation.meanwhile", by.by(), Formats.dateTime(by.at())),
                        getTranslation("catalogue.adaptation.meanwhile.text")));
            case AdaptResult.Refused(var cause) ->
                said.add(Note.error(getTranslation("catalogue.adaptation.refused"), getTranslation(cause)));
            case AdaptResult.OwnWork() ->
                said.add(Note.attention(
                        getTranslation("catalogue.adaptation.own-work"),
                        getTranslation("catalogue.adaptation.own-work.text")));
            case AdaptResult.Wrong(var problems) -> {
                var note = Note.error(getTranslation("catalogue.adaptation.wrong"), "");
                var list = new UnorderedList();
                problems.forEach(problem -> list.add(new ListItem(problem.file() + ":" + problem.line() + " – "
                        + getTranslation(problem.cause(), problem.arguments().toArray()))));
                note.add(list);
                said.add(note);
            }
        }
        if (said.getComponentCount() > 0) {
            said.scrollIntoView();
        }
    }
}
