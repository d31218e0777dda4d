package vn.taphuan.certificates.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import vn.taphuan.certificates.document.SheetBox;
import vn.taphuan.certificates.document.SheetProblem;
import vn.taphuan.certificates.document.SheetTemplate;

/**
 * A template as it will be printed, with the boxes of its fields over it. A click chooses a field and a drag moves it; the form beside it does
 * both without a mouse.
 */
final class SheetPicture extends Div {

    private static final String LEFT =
            "(event.clientX - element.getBoundingClientRect().left) / element.getBoundingClientRect().width";
    private static final String TOP =
            "(event.clientY - element.getBoundingClientRect().top) / element.getBoundingClientRect().height";
    private static final double MOVED = 1;

    private final Image image = new Image();
    private final Div boxes = new Div();
    private final transient IntConsumer choose;
    private final transient Mover move;
    private @Nullable SheetTemplate template;
    private int grabbed = SheetProblem.SHEET;
    private double grabbedLeft;
    private double grabbedTop;

    /** Moves what was dragged by millimetres. */
    interface Mover {
        void move(int at, double right, double down);
    }

    /** @param choose told the number of a field, or one of the places of {@link SheetProblem} */
    SheetPicture(IntConsumer choose, Mover move) {
        this.choose = choose;
        this.move = move;
        setId("sheet-picture");
        addClassName("template-picture");
        boxes.addClassName("template-boxes");
        boxes.getElement().setAttribute("aria-hidden", "true");
        image.getElement().setAttribute("draggable", "false");
        add(image, boxes);
        boxes.getElement()
                .addEventListener("mousedown", this::grab)
                .addEventData(LEFT)
                .addEventData(TOP);
        boxes.getElement()
                .addEventListener("mouseup", this::drop)
                .addEventData(LEFT)
                .addEventData(TOP);
    }

    /** @param alt what a screen reader says of the picture */
    void show(SheetTemplate now, byte[] png, String alt, int chosen, List<SheetProblem> problems) {
        template = now;
        image.setSrc(DownloadHandler.fromInputStream(event ->
                        new DownloadResponse(new ByteArrayInputStream(png), "mau.png", "image/png", png.length))
                .inline());
        image.setAlt(alt);
        getStyle().set("aspect-ratio", now.size().width() + " / " + now.size().height());
        boxes.removeAll();
        for (int at = 0; at < now.fields().size(); at++) {
            box(now.fields().get(at).box(), at, chosen, problems);
        }
        box(now.qr(), SheetProblem.QR, chosen, problems);
        box(now.room(), SheetProblem.ROOM, chosen, problems);
    }

    private void box(SheetBox place, int at, int chosen, List<SheetProblem> problems) {
        var now = Objects.requireNonNull(template);
        var box = new Div();
        box.getStyle()
                .set("left", percent(place.left() / now.size().width()))
                .set("top", percent(place.top() / now.size().height()))
                .set("width", percent(place.width() / now.size().width()))
                .set("height", percent(place.height() / now.size().height()));
        if (at == SheetProblem.ROOM) {
            box.addClassName("is-room");
        }
        problems.stream()
                .filter(problem -> problem.at() == at)
                .forEach(problem -> box.addClassName(problem.refuses() ? "is-refused" : "is-warned"));
        if (at == chosen) {
            box.addClassName("is-chosen");
        }
        boxes.add(box);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.3f%%", share * 100);
    }

    private void grab(DomEvent event) {
        var now = template;
        if (now == null) {
            return;
        }
        grabbedLeft = event.getEventData().get(LEFT).asDouble() * now.size().width();
        grabbedTop = event.getEventData().get(TOP).asDouble() * now.size().height();
        grabbed = at(now, grabbedLeft, grabbedTop);
    }

    private void drop(DomEvent event) {
        var now = template;
        if (now == null || grabbed == SheetProblem.SHEET) {
            return;
        }
        double right = event.getEventData().get(LEFT).asDouble() * now.size().width() - grabbedLeft;
        double down = event.getEventData().get(TOP).asDouble() * now.size().height() - grabbedTop;
        if (Math.hypot(right, down) < MOVED) {
            choose.accept(grabbed);
        } else {
            move.move(grabbed, Math.round(right * 2) / 2.0, Math.round(down * 2) / 2.0);
        }
        grabbed = SheetProblem.SHEET;
    }

    /** The smallest box there. */
    private static int at(SheetTemplate now, double left, double top) {
        int found = SheetProblem.SHEET;
        double least = Double.MAX_VALUE;
        for (int at = 0; at < now.fields().size(); at++) {
            var box = now.fields().get(at).box();
            if (box.has(left, top) && box.width() * box.height() < least) {
                found = at;
                least = box.width() * box.height();
            }
        }
        if (found != SheetProblem.SHEET) {
            return found;
        }
        if (now.qr().has(left, top)) {
            return SheetProblem.QR;
        }
        return now.room().has(left, top) ? SheetProblem.ROOM : SheetProblem.SHEET;
    }
}
