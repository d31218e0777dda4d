package vn.taphuan.classes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import vn.taphuan.classes.conference.ConferencePicture;
import vn.taphuan.platform.ui.Formats;
import vn.taphuan.platform.ui.Icons;
import vn.taphuan.platform.ui.LiveText;

/** The totals of a conference. */
final class ConferenceFigures extends Section {

    private static final double WHOLE = 100;

    private final LiveText heads = big("heads");
    private final LiveText listed = new LiveText();
    private final Span done = new Span();
    private final LiveText unplaced = small();
    private final LiveText connected = big("connected");
    private final LiveText connectedOf = new LiveText();
    private final LiveText lost = small();
    private final LiveText counted = big("counted");
    private final LiveText countedOf = new LiveText();
    private final LiveText uncounted = small();
    private final LiveText checkedIn = big("checked-in");
    private final LiveText checkedInOf = small();
    private final LiveText difference = big("difference");
    private final LiveText why = small();
    private final LiveText different = big("different");
    private final LiveText from = small();
    private final Div lostBox;
    private final Div countedBox;
    private String width = "";

    ConferenceFigures() {
        addClassName("board-figures");
        getElement().setAttribute("aria-label", getTranslation("classes.conference.figures"));
        done.addClassName("ended");
        var bar = new Div(done);
        bar.addClassName("board-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        var main = figure("users", "classes.conference.heads", line(heads, listed), bar, unplaced);
        main.addClassName("board-main");
        lostBox = figure("video", "classes.conference.connected", line(connected, connectedOf), lost);
        countedBox = figure("list", "classes.conference.counted", line(counted, countedOf), uncounted);
        add(
                main,
                lostBox,
                countedBox,
                figure("check", "classes.conference.checked-in", checkedIn, checkedInOf),
                figure("swap", "classes.conference.difference", difference, why),
                figure("alert", "classes.conference.different", different, from));
    }

    void show(ConferencePicture picture) {
        var totals = picture.totals();
        heads.say(Formats.number(totals.heads()));
        listed.say(getTranslation("classes.conference.of-list", Formats.number(totals.listed())));
        unplaced.say(picture.unplaced() == 0 ? "" : getTranslation("classes.conference.unplaced", picture.unplaced()));
        connected.say(Formats.number(totals.connected()));
        connectedOf.say("/" + Formats.number(totals.sites()));
        lost.say(getTranslation(
                totals.lost() == 0 ? "classes.conference.lost.none" : "classes.conference.lost", totals.lost()));
        lostBox.setClassName("conference-some", totals.lost() > 0);
        counted.say(Formats.number(totals.counted()));
        countedOf.say("/" + Formats.number(totals.sites()));
        int open = totals.sites() - totals.counted();
        uncounted.say(
                getTranslation(open == 0 ? "classes.conference.uncounted.none" : "classes.conference.uncounted", open));
        countedBox.setClassName("conference-due", open > 0);
        checkedIn.say(Formats.number(totals.checkedIn()));
        checkedInOf.say(getTranslation("classes.conference.of-list", Formats.number(totals.listed())));
        difference.say(ConferenceWords.signed(totals.difference()));
        why.say(
                totals.uncounted() == 0
                        ? getTranslation("classes.conference.heads-list")
                        : getTranslation("classes.conference.why", Formats.number(totals.uncounted())));
        different.say(Formats.number(totals.different()));
        from.say(getTranslation(
                "classes.conference.different.from", picture.head().difference()));
        var now = Math.round(WHOLE * Math.min(totals.heads(), totals.listed()) / Math.max(1, totals.listed())) + "%";
        if (!now.equals(width)) {
            width = now;
            done.getStyle().set("flex", "none").set("width", width);
        }
    }

    private static Div line(LiveText number, LiveText of) {
        var line = new Div(number, of);
        line.addClassName("board-line");
        return line;
    }

    private Div figure(String icon, String key, Component... content) {
        var label = new Div(Icons.of(icon), new Span(getTranslation(key)));
        label.addClassName("board-label");
        var box = new Div(label);
        box.add(content);
        box.addClassName("board-figure");
        return box;
    }

    private static LiveText big(String id) {
        var text = new LiveText();
        text.addClassName("board-big");
        text.setId(id);
        return text;
    }

    private static LiveText small() {
        var text = new LiveText();
        text.addClassName("board-small");
        return text;
    }
}
