package vn.taphuan.quizzes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.catalogue.authoring.AuthoringNavigation;
import vn.taphuan.catalogue.authoring.DraftFile;
import vn.taphuan.catalogue.authoring.DraftId;
import vn.taphuan.catalogue.authoring.DraftState;
import vn.taphuan.catalogue.authoring.DraftSummary;
import vn.taphuan.catalogue.authoring.Drafts;
import vn.taphuan.catalogue.authoring.SaveResult;
import vn.taphuan.catalogue.facts.FactSheet;
import vn.taphuan.catalogue.ui.DraftBadge;
import vn.taphuan.catalogue.ui.DraftSaving;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.ui.Buttons;
import vn.taphuan.platform.ui.Icons;
import vn.taphuan.platform.ui.Links;
import vn.taphuan.platform.ui.MainLayout;
import vn.taphuan.platform.ui.Note;
import vn.taphuan.platform.ui.PageHead;
import vn.taphuan.platform.ui.Toasts;
import vn.taphuan.platform.web.LightAssets;
import vn.taphuan.quizzes.bank.QuestionDraft;
import vn.taphuan.quizzes.bank.QuestionDrafts;
import vn.taphuan.quizzes.bank.QuestionSheet;
import vn.taphuan.quizzes.bank.QuestionSheet.Row;
import vn.taphuan.quizzes.bank.QuestionSheet.Standing;
import vn.taphuan.quizzes.bank.Topic;

/** The questions of a module within a draft: all of them by topic, or one to write with what trainees will see of it. */
@Route(value = "content/drafts/:draft/questions/:module/:question?", layout = MainLayout.class)
@RolesAllowed({Permissions.CONTENT_EDIT, Permissions.CONTENT_REVIEW})
class QuestionsView extends Main implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {

    private final transient QuestionDrafts questions;
    private final transient Drafts drafts;
    private final transient FactSheet facts;
    private final transient CurrentAccount current;
    private final transient LightAssets assets;
    private final transient Clock clock;
    private @Nullable DraftSaving saving;

    QuestionsView(
            QuestionDrafts questions,
            Drafts drafts,
            FactSheet facts,
            CurrentAccount current,
            LightAssets assets,
            Clock clock) {
        this.questions = questions;
        this.drafts = drafts;
        this.facts = facts;
        this.current = current;
        this.assets = assets;
        this.clock = clock;
        addClassNames("page", "questions-page");
    }

    /** What is shown: a draft, and the questions of one of its modules. */
    private record Place(DraftSummary draft, QuestionSheet sheet, boolean readOnly) {

        ModuleCode module() {
            return sheet.module();
        }

        String address() {
            return QuestionAddresses.questions(draft.id(), module());
        }

        String address(String code) {
            return QuestionAddresses.question(draft.id(), module(), code);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("quizzes.questions");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        saving = null;
        if (!open(event.getRouteParameters())) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (saving != null) {
            saving.leaving(event);
        }
    }

    private boolean open(RouteParameters parameters) {
        var draft = parameters.get("draft").flatMap(DraftId::parse).flatMap(drafts::summary);
        var place = draft.flatMap(summary -> parameters
                .get("module")
                .flatMap(ModuleCode::parse)
                .flatMap(module -> questions.sheet(summary.id(), module))
                .map(sheet -> new Place(
                        summary, sheet, summary.state() != DraftState.OPEN || !current.may(Permissions.CONTENT_EDIT))));
        if (place.isEmpty()) {
            return false;
        }
        var code = parameters.get("question");
        if (code.isEmpty()) {
            all(place.get());
            return true;
        }
        var row = place.get().sheet().row(code.get());
        row.ifPresent(known -> one(place.get(), known));
        return row.isPresent();
    }

    private void all(Place place) {
        var head =
                new PageHead(getTranslation("quizzes.questions"), place.sheet().moduleTitle());
        head.state(state(
                AuthoringNavigation.draft(place.draft().id()), place.draft().title(), place.draft()));
        add(head);
        if (!place.sheet().readable()) {
            add(unreadable(place, "quizzes.questions.unreadable"));
            return;
        }
        readOnly(place);
        if (!place.readOnly() && !place.sheet().topics().isEmpty()) {
            var topic = place.sheet().topics().getFirst().code();
            head.offer(Buttons.main(getTranslation("quizzes.question.add"), "add-question", () -> addTo(place, topic)));
        }
        add(new QuestionIndex(place.sheet(), place::address, place.readOnly() ? null : topic -> addTo(place, topic)));
    }

    private void one(Place place, Row row) {
        var head = new PageHead(getTranslation("quizzes.question.edit"), "");
        var state = state(place.address(), place.sheet().shortTitle(), null);
        state.add(QuestionWords.badge(this, row.standing()));
        var code = new Span(row.code());
        code.addClassNames("s", "soft");
        state.add(code);
        head.state(state);
        add(head);
        if (row.question().isEmpty()) {
            add(unreadable(place, "quizzes.question.unreadable"));
            return;
        }
        boolean gone = row.standing() == Standing.RETIRING || row.standing() == Standing.RETIRED;
        if (gone) {
            retired(place, row, head);
        } else {
            readOnly(place);
        }
        boolean readOnly = place.readOnly() || gone;
        var question = row.question().get();
        var preview = new QuestionPreview();
        var form = new QuestionForm(place.sheet(), facts, readOnly);
        form.onChange(() -> {
            look(place, form.value(), preview);
            if (saving != null) {
                saving.changed();
            }
        });
        var standing = questions.standing(place.draft().id(), place.module(), row.code());
        form.show(question, standing.text() == null ? question.block() : standing.text());
        if (!readOnly) {
            write(place, row, head, state, form, standing);
        }
        look(place, question, preview);
        var nav = new QuestionRows(
                topicTitle(place, question.topic()),
                place.sheet().rows().stream()
                        .filter(other -> other.question()
                                .filter(known -> known.topic().equals(question.topic()))
                                .isPresent())
                        .toList(),
                place::address,
                row.code(),
                place.readOnly() ? null : () -> addTo(place, question.topic()));
        var middle = new Div(form);
        middle.addClassNames("stack", "question-middle");
        if (saving != null) {
            middle.add(others(place, row, form, saving));
        }
        middle.add(new QuestionVersions(questions.versions(row.code())));
        var editor = new Div(nav, middle, preview);
        editor.addClassName("question-editor");
        add(editor);
    }

    private void write(Place place, Row row, PageHead head, Div state, QuestionForm form, DraftFile standing) {
        var draft = place.draft().id();
        var watched = new DraftSaving(
                assets.base(),
                clock,
                standing,
                (from, block) -> questions.save(draft, place.module(), from, row.code(), block),
                form::block,
                block -> QuestionDraft.read(block).ifPresent(theirs -> form.show(theirs, block)));
        watched.shownAs(block -> QuestionDraft.read(block)
                .map(question -> QuestionWords.plain(this, question))
                .orElse(block));
        watched.watch(form);
        state.add(watched);
        head.offer(watched.button());
        add(watched.panel());
        saving = watched;
    }

    /** What else can be done with it. */
    private Component others(Place place, Row row, QuestionForm form, DraftSaving watched) {
        var others = new Div(
                Buttons.plain(getTranslation("quizzes.question.copy"), "copy-question", () -> add(place, form.value())),
                Buttons.plain(
                        getTranslation("quizzes.question.retire"),
                        "retire-question",
                        () -> retire(place, row, watched)));
        others.addClassNames("row", "wrap");
        return others;
    }

    private void look(Place place, QuestionDraft question, QuestionPreview preview) {
        var lesson = place.sheet().lessons().stream()
                .filter(known -> known.id().equals(question.reread()))
                .map(QuestionSheet.Lesson::title)
                .findFirst()
                .orElse("");
        preview.show(
                question,
                lesson,
                place.sheet().problems(question),
                place.sheet().hints(question));
    }

    private void addTo(Place place, String topic) {
        add(place, QuestionDraft.empty("", topic));
    }

    private void add(Place place, QuestionDraft like) {
        questions
                .add(place.draft().id(), place.module(), like)
                .ifPresentOrElse(
                        code -> UI.getCurrent().navigate(place.address(code)),
                        () -> Toasts.show(getTranslation("quizzes.question.not-added")));
    }

    private void retire(Place place, Row row, DraftSaving watched) {
        watched.save();
        if (watched.unsaved()) {
            return;
        }
        var result = questions.retire(place.draft().id(), place.module(), watched.standing(), row.code());
        if (result instanceof SaveResult.Saved) {
            saving = null;
            Toasts.show(getTranslation("quizzes.question.retired"));
            UI.getCurrent().navigate(place.address());
        } else {
            Toasts.show(getTranslation("quizzes.question.not-retired"));
        }
    }

    private void retired(Place place, Row row, PageHead head) {
        add(Note.info(
                getTranslation("quizzes.question.is-retired"), getTranslation("quizzes.question.is-retired.text")));
        if (!place.readOnly()) {
            head.offer(Buttons.plain(getTranslation("quizzes.question.again"), "use-again", () -> again(place, row)));
        }
    }

    private void again(Place place, Row row) {
        var nothing = new DraftFile(QuestionDrafts.path(place.module()), null, 0, null);
        var block = row.question().orElseThrow().block();
        questions.save(place.draft().id(), place.module(), nothing, row.code(), block);
        UI.getCurrent().navigate(place.address());
    }

    private void readOnly(Place place) {
        if (place.readOnly()) {
            add(Note.info(
                    getTranslation("quizzes.questions.read-only"), getTranslation("quizzes.questions.read-only.text")));
        }
    }

    private Component unreadable(Place place, String key) {
        var note = Note.attention(getTranslation(key), getTranslation("quizzes.questions.unreadable.text"));
        note.add(Links.small(
                AuthoringNavigation.file(place.draft().id(), QuestionDrafts.path(place.module())),
                getTranslation("quizzes.questions.as-text")));
        return note;
    }

    private Div state(String address, String words, @Nullable DraftSummary draft) {
        var back = new Anchor(address, Icons.of("left"), new Span(words));
        back.setId("editor-back");
        back.addClassNames("s", "editor-back");
        var row = new Div(back);
        row.addClassNames("row", "wrap", "editor-state");
        if (draft != null) {
            row.add(new DraftBadge(draft));
        }
        return row;
    }

    private static String topicTitle(Place place, String topic) {
        return place.sheet().topics().stream()
                .filter(known -> known.code().equals(topic))
                .map(Topic::title)
                .findFirst()
                .orElse(topic);
    }
}
