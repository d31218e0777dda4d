package vn.taphuan.catalogue.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import vn.taphuan.catalogue.markup.Figure;
import vn.taphuan.platform.ui.Note;

/** A drawing as a lesson would show it: what of it is harmless; and what is wrong with it, with lines. */
final class FigurePicture extends Div {

    private static final int SHOWN = 10;

    private final boolean fine;

    FigurePicture(String svg) {
        List<String> problems = new ArrayList<>();
        var figure = Figure.read(
                svg,
                (line, cause, argument) -> problems.add(
                        line > 0
                                ? getTranslation("catalogue.draft.check.line", getTranslation(cause, argument), line)
                                : getTranslation(cause, argument)));
        fine = problems.isEmpty() && figure.isPresent();
        addClassNames("stack", "stack-2");
        if (!fine) {
            var note = Note.error(
                    getTranslation("catalogue.draft.figure.wrong", Math.max(1, problems.size())),
                    getTranslation("catalogue.draft.figure.wrong.text"));
            var list = new UnorderedList();
            problems.stream().limit(SHOWN).forEach(problem -> list.add(new ListItem(problem)));
            note.add(list);
            add(note);
        }
        figure.ifPresent(read -> add(picture(read)));
    }

    /** Whether nothing is wrong with it. */
    boolean fine() {
        return fine;
    }

    private Div picture(Figure figure) {
        var picture = new Div();
        picture.addClassName("figure-picture");
        picture.getElement()
                .setProperty(
                        "innerHTML",
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-label=\""
                                + getTranslation("catalogue.draft.figure.picture") + "\" viewBox=\""
                                + figure.viewBox() + "\">" + figure.shapes() + "</svg>");
        return picture;
    }
}
