package vn.taphuan.catalogue.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeLeaveEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.taphuan.catalogue.authoring.DraftFile;
import vn.taphuan.catalogue.authoring.SaveResult;
import vn.taphuan.platform.time.PlatformTime;
import vn.taphuan.platform.ui.Buttons;
import vn.taphuan.platform.ui.Icons;
import vn.taphuan.platform.ui.Note;

/**
 * Saves what somebody types into a draft, and says in words how it stands: after a pause in typing, and when he presses the
 * button. When somebody else came first, both texts are shown beside each other ({@link #panel}) and nothing is overwritten
 * before he has chosen; his own text stays where he typed it. Whoever leaves with unsaved text is asked.
 *
 * <p>The state itself is one line of words; the view places {@link #button} and {@link #panel} where they belong, and hands on
 * its {@code BeforeLeaveEvent}.
 */
public final class DraftSaving extends Div {

    /** Stores a text that was made from another one. */
    @FunctionalInterface
    public interface Saves {
        /** @param standing what was opened or saved last; its revision is the one to name */
        SaveResult save(DraftFile standing, String text);
    }

    private static final String WATCH =
            "import($0).then(saving => saving.watch(this, $1)).catch(error => console.warn(error))";
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final String script;
    private final transient Clock clock;
    private final transient Saves saves;
    private final transient Supplier<String> own;
    private final transient Consumer<String> takeOver;
    private transient UnaryOperator<String> inWords = UnaryOperator.identity();
    private transient Runnable saved = () -> {};
    private transient DraftFile standing;
    private transient @Nullable DraftFile theirs;
    private final Span said = new Span();
    private final Div panel = new Div();
    private final Button button;

    /**
     * @param assets where the browser's part lies ({@code LightAssets.base()})
     * @param opened what the editor was filled with
     * @param own the text as it stands in the editor now
     * @param takeOver puts another text into the editor
     */
    public DraftSaving(
            String assets,
            Clock clock,
            DraftFile opened,
            Saves saves,
            Supplier<String> own,
            Consumer<String> takeOver) {
        this.script = assets + "/catalogue/saving.js";
        this.clock = clock;
        this.standing = opened;
        this.saves = saves;
        this.own = own;
        this.takeOver = takeOver;
        this.button = Buttons.main(getTranslation("catalogue.saving.save"), "save", this::save);
        addClassNames("saving", "s");
        setId("saving");
        getElement().setAttribute("role", "status");
        said.setId("saving-said");
        said.addClassName("when-saved");
        add(
                said,
                state("when-unsaved", "edit", "catalogue.saving.unsaved"),
                state("when-saving", "wait", "catalogue.saving.saving"));
        panel.setId("saving-panel");
        addListener(DueEvent.class, due -> save());
        getElement().addEventListener("save-typed", typed -> {}); // brings along what was typed
        sayOpened();
    }

    /** The browser asks to save: nothing was typed for a while. */
    @DomEvent("save-due")
    public static final class DueEvent extends ComponentEvent<DraftSaving> {
        public DueEvent(DraftSaving source, boolean fromClient) {
            super(source, fromClient);
        }
    }

    /** Shows the other's text in these words when both are compared; as it stands unless this is said. */
    public void shownAs(UnaryOperator<String> words) {
        inWords = words;
    }

    /** Told after each save. */
    public void onSaved(Runnable listener) {
        saved = listener;
    }

    /** The button that saves: the main one of the page. */
    public Button button() {
        return button;
    }

    /** Where refusals and the other's text are shown; empty as long as there are none. */
    public Component panel() {
        return panel;
    }

    /** Typing within this part of the page counts. */
    public void watch(Component editor) {
        editor.getElement().setAttribute("data-saving", "");
    }

    /** Something has been changed otherwise than by typing: chosen, moved, taken away. */
    public void changed() {
        if (unsaved()) {
            getElement().executeJs("this.touched?.()");
        }
    }

    public boolean unsaved() {
        return !own.get().equals(standing.text());
    }

    /** What was opened or saved last. */
    public DraftFile standing() {
        return standing;
    }

    /** Saves now, unless nothing has changed, or the person has yet to choose between two texts. */
    public void save() {
        if (theirs != null) {
            tellBrowser("unsaved");
        } else if (unsaved()) {
            store(standing, own.get());
        } else {
            tellBrowser("saved");
        }
    }

    /** Asks whoever leaves with unsaved text whether it is to be saved; called by the view. */
    public void leaving(BeforeLeaveEvent event) {
        if (!unsaved()) {
            return;
        }
        var action = event.postpone();
        var dialog = new ConfirmDialog();
        dialog.setId("leave-dialog");
        dialog.setHeader(getTranslation("catalogue.saving.leave"));
        dialog.setText(getTranslation("catalogue.saving.leave.text"));
        dialog.setConfirmText(getTranslation("catalogue.saving.leave.save"));
        dialog.setRejectable(true);
        dialog.setRejectText(getTranslation("catalogue.saving.leave.drop"));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("catalogue.saving.leave.stay"));
        dialog.addConfirmListener(confirmed -> {
            save();
            if (unsaved()) {
                action.cancel();
            } else {
                action.proceed();
            }
        });
        dialog.addRejectListener(dropped -> action.proceed());
        dialog.addCancelListener(stayed -> action.cancel());
        dialog.open();
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        getElement().executeJs(WATCH, script, "[data-saving]");
    }

    private void store(DraftFile from, String text) {
        switch (saves.save(from, text)) {
            case SaveResult.Saved(int revision) -> {
                theirs = null;
                standing = new DraftFile(from.path(), text, revision, null);
                panel.removeAll();
                said.removeAll();
                said.addClassName("t-ok");
                said.add(
                        Icons.of("cloud"),
                        new Span(getTranslation("catalogue.saving.saved", seconds(clock.instant()))));
                tellBrowser("saved");
                saved.run();
            }
            case SaveResult.ChangedMeanwhile(DraftFile now) -> conflict(now);
            case SaveResult.NotOpen _ ->
                refused(getTranslation("catalogue.saving.not-open"), getTranslation("catalogue.saving.not-open.text"));
            case SaveResult.BadPath _ ->
                refused(getTranslation("catalogue.saving.bad-path"), getTranslation("catalogue.saving.kept"));
            case SaveResult.TooLarge(int most) ->
                refused(
                        getTranslation("catalogue.saving.too-large", most / 1000),
                        getTranslation("catalogue.saving.kept"));
        }
    }

    private void refused(String title, String text) {
        var note = Note.error(title, text);
        note.setId("saving-refused");
        panel.removeAll();
        panel.add(note);
        tellBrowser("unsaved");
    }

    private void conflict(DraftFile now) {
        theirs = now;
        panel.removeAll();
        panel.add(new DraftConflict(
                by(now),
                now.saved() == null ? "" : seconds(now.saved().at()),
                now.text() == null ? null : inWords.apply(now.text()),
                inWords.apply(own.get()),
                () -> take(now),
                () -> store(now, own.get())));
        tellBrowser("unsaved");
    }

    /** The own text is put aside, not thrown away. */
    private void take(DraftFile now) {
        var text = now.text();
        if (text == null) {
            return;
        }
        var mine = own.get();
        theirs = null;
        standing = now;
        takeOver.accept(text);
        sayOpened();
        var note = Note.info(
                getTranslation("catalogue.saving.taken", by(now)), getTranslation("catalogue.saving.taken.text"));
        var back = Buttons.small(getTranslation("catalogue.saving.taken.back"), "take-back-mine", () -> {
            panel.removeAll();
            takeOver.accept(mine);
            changed();
        });
        note.add(back);
        panel.removeAll();
        panel.add(note);
        tellBrowser("saved");
    }

    private void sayOpened() {
        said.removeAll();
        said.removeClassName("t-ok");
        var last = standing.saved();
        said.add(
                Icons.of(last == null ? "book" : "cloud"),
                new Span(
                        last == null
                                ? getTranslation("catalogue.saving.as-published")
                                : getTranslation("catalogue.saving.saved-by", seconds(last.at()), last.by())));
    }

    private String by(DraftFile file) {
        var step = file.saved();
        return step == null || step.by().isEmpty() ? getTranslation("catalogue.saving.somebody") : step.by();
    }

    private Span state(String name, String icon, String key) {
        var state = new Span(Icons.of(icon), new Span(getTranslation(key)));
        state.addClassName(name);
        return state;
    }

    private void tellBrowser(String state) {
        getElement().executeJs("this.told?.($0)", state);
    }

    private static String seconds(Instant at) {
        return SECONDS.format(at.atZone(PlatformTime.ZONE));
    }
}
