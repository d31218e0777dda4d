package vn.taphuan.catalogue.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.taphuan.catalogue.LessonContent;
import vn.taphuan.catalogue.LessonDraft;
import vn.taphuan.catalogue.LessonSummary;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.catalogue.authoring.LessonText;
import vn.taphuan.catalogue.facts.FactSheet;
import vn.taphuan.catalogue.lint.ReadingTime;
import vn.taphuan.catalogue.loading.CourseFolder;
import vn.taphuan.catalogue.loading.LessonPreview;
import vn.taphuan.platform.ui.Note;

/** A lesson to write: what it says of itself, its Markdown, what is wrong with it, and beside them what trainees will see. */
final class LessonEditor extends Div {

    private static final int PAUSE = 700;

    private final transient FactSheet facts;
    private final transient Function<String, LessonPreview> look;
    private final transient ModuleCode module;
    private final String script;
    private final boolean readOnly;
    private final LessonFrontForm form;
    private final Details front = new Details();
    private final Note unusual;
    private final TextArea body = new TextArea();
    private final LessonTools tools;
    private final LessonRemarks remarks;
    private final TraineePreview preview = new TraineePreview();
    private final List<NativeButton> sides = new ArrayList<>();
    private transient @Nullable LessonText opened;
    private transient Runnable changed = () -> {};

    /**
     * @param folder in which the lesson lies
     * @param look reads a text of this lesson as it would be published
     */
    LessonEditor(
            String assets,
            FactSheet facts,
            CourseFolder folder,
            ModuleCode module,
            boolean readOnly,
            Function<String, LessonPreview> look) {
        this.facts = facts;
        this.look = look;
        this.module = module;
        this.readOnly = readOnly;
        this.script = assets + "/catalogue/editor.js";
        addClassName("lesson-editor");
        setId("lesson-editor");
        unusual =
                Note.info(getTranslation("catalogue.editor.unusual"), getTranslation("catalogue.editor.unusual.text"));
        form = new LessonFrontForm(facts, readOnly, this::edited);
        front.setId("lesson-front");
        front.add(form);
        front.addClassNames("card", "lesson-front");
        tools = new LessonTools(script, body, folder, module, facts, form.facts()::add);
        remarks = new LessonRemarks(tools::goTo, missing -> missing.forEach(form.facts()::add));
        preview.addClassName("lesson-preview");
        add(switcher(), side("edit", front, unusual, writing()), side("preview", preview));
        choose("edit");
        addListener(CiteEvent.class, cite -> FactDialog.show(facts, cite.fact()));
    }

    /** Somebody wants to see a fact that the preview cites. */
    @DomEvent("lesson-cite")
    public static final class CiteEvent extends ComponentEvent<LessonEditor> {

        private final String fact;

        public CiteEvent(LessonEditor source, boolean fromClient, @EventData("event.detail.fact") String fact) {
            super(source, fromClient);
            this.fact = fact;
        }

        String fact() {
            return fact;
        }
    }

    /** The whole file as it stands in the editor. */
    String text() {
        return opened == null ? body.getValue() : opened.with(form.value(), body.getValue());
    }

    void show(String text) {
        opened = LessonText.of(text).orElse(null);
        front.setVisible(opened != null);
        unusual.setVisible(opened == null);
        if (opened == null) {
            body.setValue(text);
        } else {
            form.show(opened.front());
            body.setValue(opened.markdown());
        }
        look();
    }

    /** Told after each change that somebody made. */
    void onChange(Runnable listener) {
        changed = listener;
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        getElement()
                .executeJs("import($0).then(tools => tools.cite(this)).catch(error => console.warn(error))", script);
    }

    private void edited() {
        look();
        changed.run();
    }

    private void look() {
        var found = look.apply(text());
        var markdown = body.getValue();
        remarks.show(found.problems(), opened == null ? 0 : opened.linesBefore());
        form.words(ReadingTime.words(markdown));
        if (opened != null) {
            var value = form.value();
            front.setSummaryText(getTranslation(
                    "catalogue.editor.front.summary",
                    value.minutes(),
                    value.outcomes().size(),
                    value.facts().size()));
            remarks.compare(value, markdown, readOnly);
        }
        preview.show(found.lesson().<Component>map(this::article).orElseGet(this::nothing));
    }

    private Component article(LessonDraft lesson) {
        return new LessonArticle(new LessonContent(
                new LessonSummary(lesson.id(), module, 1, lesson.title(), lesson.minutes()),
                lesson.question(),
                lesson.outcomes(),
                lesson.facts(),
                lesson.terms(),
                lesson.html()));
    }

    private Note nothing() {
        return Note.attention(
                getTranslation("catalogue.editor.no-preview"), getTranslation("catalogue.editor.no-preview.text"));
    }

    private Component writing() {
        body.setId("lesson-body");
        body.setLabel(getTranslation("catalogue.editor.body"));
        body.setWidthFull();
        body.setReadOnly(readOnly);
        body.addClassName("lesson-markdown");
        body.setValueChangeMode(ValueChangeMode.LAZY);
        body.setValueChangeTimeout(PAUSE);
        body.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                edited();
            }
        });
        var card = new Section();
        card.addClassNames("card", "stack", "stack-3");
        if (!readOnly) {
            card.add(tools);
        }
        card.add(remarks, body);
        return card;
    }

    private static Component side(String name, Component... content) {
        var side = new Div(content);
        side.addClassNames("stack", "stack-3", "side-" + name);
        return side;
    }

    /** In a narrow window the text and the preview take turns. */
    private Component switcher() {
        for (var name : List.of("edit", "preview")) {
            var button = new NativeButton(getTranslation("catalogue.editor.side." + name), click -> choose(name));
            button.setId("side-" + name);
            button.getElement().setAttribute("type", "button").setAttribute("data-for", name);
            sides.add(button);
        }
        var row = new Div();
        sides.forEach(row::add);
        row.addClassNames("seg", "side-switch");
        row.getElement()
                .setAttribute("role", "group")
                .setAttribute("aria-label", getTranslation("catalogue.editor.side"));
        return row;
    }

    private void choose(String name) {
        getElement().setAttribute("data-side", name);
        for (var button : sides) {
            boolean on = name.equals(button.getElement().getAttribute("data-for"));
            button.setClassName("is-on", on);
            button.getElement().setAttribute("aria-pressed", String.valueOf(on));
        }
    }
}
