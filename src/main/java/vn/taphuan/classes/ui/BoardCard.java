package vn.taphuan.classes.ui;

import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.UUID;
import vn.taphuan.classes.ClassState;
import vn.taphuan.classes.schedule.CalendarSession;
import vn.taphuan.classes.session.Clash;
import vn.taphuan.classes.session.Remark;
import vn.taphuan.platform.ui.Icons;

/** A session on the board, which is moved by mouse, or by its button: by touch and keyboard. */
class BoardCard extends Div {

    /** What is done with a card. */
    interface Moves {

        /** @param byMouse whether it is being dragged: then nothing on the page may be replaced */
        void pick(BoardCard card, boolean byMouse);

        void giveUp();
    }

    private final transient CalendarSession session;
    private final UUID from;
    private final transient Optional<NativeButton> move;

    /**
     * @param from id of the row in which it stands
     * @param below what the row does not say: the lecturers in a room's row, the rooms in a lecturer's
     */
    BoardCard(CalendarSession session, UUID from, String below, Moves moves) {
        this.session = session;
        this.from = from;
        addClassName("schedule-card");
        setClassName("is-draft", session.drafted() != null || session.state() == ClassState.DRAFT);
        var of = session.trainingClass();
        var title =
                new Anchor(ClassView.path(of.id()) + "/sessions", getTranslation("schedule.card.label", of.number()));
        title.setTitle(Words.full(this, of));
        title.getElement().setAttribute("draggable", "false");
        add(title, new Span(getTranslation("classes.session", session.session().number())));
        if (!below.isEmpty()) {
            add(new Span(below));
        }
        badge().ifPresent(this::add);
        move = session.movable() ? Optional.of(button(moves)) : Optional.empty();
        move.ifPresent(this::add);
        if (session.movable()) {
            var source = DragSource.create(this);
            source.addDragStartListener(start -> moves.pick(this, true));
            source.addDragEndListener(end -> moves.giveUp());
        }
    }

    /** Says at one glance that something refuses the session as it is, or is worth a second look; the words stand below the board. */
    void mark(Remark worst) {
        boolean refused = worst instanceof Clash;
        var sign = sign(
                refused ? "stop" : "alert",
                getTranslation(refused ? "schedule.legend.refused" : "schedule.legend.warning"));
        sign.addClassName(refused ? "t-err" : "t-warn");
        addClassName(refused ? "is-refused" : "is-warned");
        addComponentAtIndex(1, sign);
    }

    private NativeButton button(Moves moves) {
        var button = new NativeButton(getTranslation("schedule.move"), click -> moves.pick(this, false));
        button.setAriaLabel(getTranslation("schedule.move.what", name()));
        button.setId("move-" + session.session().id().value() + "-" + from);
        return button;
    }

    private Optional<Span> badge() {
        if (session.drafted() != null) {
            return Optional.of(sign(
                    "edit",
                    getTranslation(
                            "schedule.card.draft",
                            ScheduleWords.half(
                                    this,
                                    session.session().date(),
                                    session.session().halfDay()))));
        }
        return session.state() == ClassState.DRAFT || session.state() == ClassState.SUBMITTED
                ? Optional.of(sign("edit", Words.state(this, session.state())))
                : Optional.empty();
    }

    private static Span sign(String icon, String text) {
        var sign = new Span(Icons.of(icon), new Span(text));
        sign.addClassName("schedule-sign");
        return sign;
    }

    private String label() {
        return Words.label(this, session.trainingClass());
    }

    /** "Lớp 5/2026, buổi 2". */
    String name() {
        return getTranslation("classes.session-of", label(), session.session().number());
    }

    CalendarSession session() {
        return session;
    }

    UUID from() {
        return from;
    }

    void focus() {
        move.ifPresent(NativeButton::focus);
    }
}
