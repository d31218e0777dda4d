package vn.taphuan.platform.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.taphuan.platform.live.LiveBoard;
import vn.taphuan.platform.live.LivePicture;

/**
 * A page that follows a board by itself while it is open, over the whole width. It says of when its figures are, whether newer ones
 * fail to come, and ends when whoever looks may no longer see as much.
 */
public abstract class LivePage<P extends LivePicture<P>> extends Main implements HasDynamicTitle {

    private record State(StateBadge.Tone tone, String icon, String words) {}

    private final LiveText moment = new LiveText();
    private final Div trouble = new Div();
    private final Div stateLine = new Div();
    private final Drawer drawer = new Drawer();
    private final String late;

    private transient @Nullable LiveBoard<P> board;
    private transient Supplier<? extends Optional<? extends LiveBoard<P>>> again = Optional::empty;
    private transient @Nullable Runnable watching;
    private transient @Nullable State state;
    private String title = "";
    private Instant asked = Instant.EPOCH;

    /** @param late key of what else is said while no newer picture comes */
    protected LivePage(String late) {
        this.late = late;
        addClassNames("page", "board");
        moment.setId("moment");
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    /** Shows a picture in the parts that were laid out. */
    protected abstract void draw(P picture);

    /**
     * Lays the page out anew.
     *
     * @return its head, for more to be added
     */
    protected final Header layOut(Crumbs crumbs, String title, String about, Component... content) {
        this.title = title;
        removeAll();
        stateLine.removeAll();
        state = null;
        var soft = new Paragraph(about);
        soft.addClassName("soft");
        var words = new Div(new H1(title), soft, stateLine);
        words.addClassName("grow");
        var line = new Div(Icons.of("cloud"), moment);
        line.addClassNames("board-moment", "t-ok");
        var head = new Header(words, line);
        head.addClassNames("page-head", "board-head");
        add(crumbs, head, trouble);
        add(content);
        return head;
    }

    /** Says below the title how it stands; sent only when it has changed. */
    protected final void say(StateBadge.Tone tone, String icon, String words) {
        var now = new State(tone, icon, words);
        if (!now.equals(state)) {
            state = now;
            stateLine.removeAll();
            stateLine.add(new StateBadge(tone, icon, words));
        }
    }

    /**
     * Shows a picture of the board, and every later one while the page is open.
     *
     * @param again opens it anew, as far as it may still be seen
     */
    protected final void follow(
            UI ui, LiveBoard<P> opened, P picture, Supplier<? extends Optional<? extends LiveBoard<P>>> again) {
        board = opened;
        this.again = again;
        asked = picture.at();
        show(picture);
        if (isAttached()) {
            watch(ui);
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        drawer.close(event.getUI());
        watch(event.getUI());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        leave();
        drawer.giveBack(event.getUI());
        super.onDetach(event);
    }

    private void watch(UI ui) {
        leave();
        if (board != null) {
            watching = board.watch(new LiveScreen<>(ui, this::come));
        }
    }

    private void leave() {
        if (watching != null) {
            watching.run();
            watching = null;
        }
    }

    private void come(P picture) {
        var before = board;
        if (before == null || watching == null) {
            return;
        }
        if (Duration.between(asked, picture.at()).compareTo(before.holds()) >= 0) {
            asked = picture.at();
            if (again.get().filter(before::showsAsMuchAs).isEmpty()) {
                leave();
                removeAll();
                add(Note.attention(
                        getTranslation("platform.board.ended.title"), getTranslation("platform.board.ended.text")));
                return;
            }
        }
        show(picture);
    }

    private void show(P picture) {
        moment.say(getTranslation("platform.board.moment", Formats.clock(picture.at())));
        if (picture.current() != trouble.getChildren().findAny().isEmpty()) {
            trouble.removeAll();
            if (!picture.current()) {
                trouble.add(Note.attention(getTranslation("platform.board.late.title"), getTranslation(late)));
            }
        }
        draw(picture);
    }
}
