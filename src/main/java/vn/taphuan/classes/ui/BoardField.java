package vn.taphuan.classes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import vn.taphuan.classes.HalfDay;
import vn.taphuan.classes.schedule.MoveOption;
import vn.taphuan.platform.ui.Icons;

/** One half-day of one row of the board: its cards, why it is not to be had, and, while a session is moved, what would hinder. */
class BoardField extends NativeTableCell {

    private final transient WeekBoard.Row row;
    private final LocalDate date;
    private final HalfDay halfDay;
    private final Div offer = new Div();
    private final transient DropTarget<BoardField> target;
    private transient Runnable drop = () -> {};

    BoardField(WeekBoard.Row row, LocalDate date, HalfDay halfDay) {
        this.row = row;
        this.date = date;
        this.halfDay = halfDay;
        addClassName("schedule-field");
        setId(id(row, date, halfDay));
        offer.addClassName("schedule-offer");
        target = DropTarget.configure(this);
        target.addDropListener(dropped -> drop.run());
        add(offer);
    }

    /** For tests and links within the page. */
    static String id(WeekBoard.Row row, LocalDate date, HalfDay halfDay) {
        return "field-" + (row.id().equals(WeekBoard.NONE) ? "none" : row.id()) + "-" + date + "-" + halfDay.name();
    }

    WeekBoard.Row row() {
        return row;
    }

    LocalDate date() {
        return date;
    }

    HalfDay halfDay() {
        return halfDay;
    }

    void hold(Component card) {
        add(card);
    }

    /** Says which session is still here, and where a draft would move it. */
    void leave(String text) {
        var words = new Div(Icons.of("edit"), new Span(text));
        words.addClassNames("schedule-why", "schedule-left");
        add(words);
    }

    /** Says that it is not to be had, and why. */
    void block(String why) {
        addClassName("is-blocked");
        var words = new Div(Icons.of("ban"), new Span(why));
        words.addClassName("schedule-why");
        words.getElement().setAttribute("title", why);
        add(words);
    }

    /**
     * Takes the session that is being moved, by drop and by button, where nothing refuses it; says in words what would hinder.
     *
     * @param name of this field, read out with the button
     * @param byMouse whether it is dropped here: then there is no button, so that little moves below the mouse
     */
    void offer(MoveOption option, String name, boolean byMouse, Runnable take) {
        var words = ScheduleWords.option(this, option);
        boolean warned = option.fits() && !option.warnings().isEmpty();
        offer.removeAll();
        setClassName("fits", option.fits());
        setClassName("hinders", !option.fits());
        var said = new Span(words);
        if (option.fits()) {
            drop = take;
            target.setActive(true);
        }
        if (option.fits() && !byMouse) {
            var go = new NativeButton(getTranslation("schedule.move-here"), click -> take.run());
            go.setAriaLabel(getTranslation("schedule.move-here.to", name, words));
            go.setId("to-" + id(row, date, halfDay));
            offer.add(go);
        }
        var line = new Div(Icons.of(option.fits() ? warned ? "alert" : "check" : "stop"), said);
        line.addClassNames("schedule-why", option.fits() ? warned ? "warn" : "ok" : "err");
        line.getElement().setAttribute("title", words);
        offer.add(line);
    }

    /** Nothing is being moved any more. */
    void clear() {
        drop = () -> {};
        target.setActive(false);
        offer.removeAll();
        removeClassNames("fits", "hinders");
    }
}
