package vn.taphuan.catalogue.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.shared.Registration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.taphuan.catalogue.ReadingPosition;
import vn.taphuan.platform.ui.Icons;

/**
 * The page around a lesson: a bar on top that says where one is, and the browser's part ({@code catalogue/lesson.js}), which
 * goes to the place where one was and tells where one is now.
 */
final class LessonPage extends Div {

    private static final String FOLLOW =
            "import($0).then(lesson => lesson.follow(this, $1, $2, $3, $4, $5)).catch(error => console.warn(error))";
    private static final int NOT_BEEN_HERE = -1;

    private final String script;
    private final @Nullable ReadingPosition position;
    private final String ticked;
    private final boolean kept;

    /** @param kept false in a preview, of which nothing is kept */
    LessonPage(String assets, @Nullable ReadingPosition position, Set<String> ticked, boolean kept) {
        this.script = assets + "/catalogue/lesson.js";
        this.position = position;
        this.ticked = String.join(" ", ticked);
        this.kept = kept;
        addClassName("lesson-page");
    }

    /** Where somebody is while he reads: at most once in three seconds, and when he leaves. */
    @DomEvent("lesson-read")
    public static final class ReadEvent extends ComponentEvent<LessonPage> {

        private final int perMille;
        private final String anchor;

        public ReadEvent(
                LessonPage source,
                boolean fromClient,
                @EventData("event.detail.perMille") int perMille,
                @EventData("event.detail.anchor") String anchor) {
            super(source, fromClient);
            this.perMille = perMille;
            this.anchor = anchor;
        }

        int perMille() {
            return perMille;
        }

        String anchor() {
            return anchor;
        }
    }

    /** Somebody ticked an item of a checklist, or took the tick away. */
    @DomEvent("lesson-tick")
    public static final class TickEvent extends ComponentEvent<LessonPage> {

        private final String item;
        private final boolean done;

        public TickEvent(
                LessonPage source,
                boolean fromClient,
                @EventData("event.detail.item") String item,
                @EventData("event.detail.done") boolean done) {
            super(source, fromClient);
            this.item = item;
            this.done = done;
        }

        String item() {
            return item;
        }

        boolean done() {
            return done;
        }
    }

    Registration onRead(ComponentEventListener<ReadEvent> listener) {
        return addListener(ReadEvent.class, listener);
    }

    Registration onTick(ComponentEventListener<TickEvent> listener) {
        return addListener(TickEvent.class, listener);
    }

    /** @param back where the arrow leads; @param place small above the title */
    void top(String back, String backLabel, String place, String title) {
        var arrow = new Anchor(back, Icons.of("left"));
        arrow.setId("lesson-back");
        arrow.addClassNames("btn", "btn-quiet", "btn-icon");
        arrow.setAriaLabel(backLabel);
        var where = new Paragraph(place);
        where.addClassNames("xs", "soft", "clip");
        var what = new Paragraph(title);
        what.addClassNames("s", "clip");
        var words = new Div(where, what);
        words.addClassName("grow");
        var row = new Div(arrow, words, textSize());
        row.addClassName("row");
        var top = new Div(row, bar());
        top.addClassName("lesson-top");
        addComponentAsFirst(top);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        getElement()
                .executeJs(
                        FOLLOW,
                        script,
                        position == null ? NOT_BEEN_HERE : position.perMille(),
                        position == null ? "" : position.anchor(),
                        ticked,
                        getTranslation("catalogue.lesson.table"),
                        kept);
    }

    /** On a phone this bar stands in for the one of the frame, whose control it repeats. */
    private NativeButton textSize() {
        var button = new NativeButton();
        button.add(Icons.of("text"));
        button.addClassNames("btn", "btn-quiet", "btn-icon", "reader-text-size");
        button.setAriaLabel(getTranslation("platform.text-size"));
        button.setId("reader-text-size");
        button.getElement().setAttribute("type", "button").setAttribute("data-text-size", "");
        return button;
    }

    private Div bar() {
        var bar = new Div(new Span());
        bar.setId("read-bar");
        bar.addClassName("read");
        bar.getElement()
                .setAttribute("role", "progressbar")
                .setAttribute("aria-label", getTranslation("catalogue.lesson.read"))
                .setAttribute("aria-valuemin", "0")
                .setAttribute("aria-valuemax", "100")
                .setAttribute("aria-valuenow", "0");
        return bar;
    }
}
