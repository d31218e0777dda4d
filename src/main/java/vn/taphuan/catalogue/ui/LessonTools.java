package vn.taphuan.catalogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.catalogue.Term;
import vn.taphuan.catalogue.facts.FactSheet;
import vn.taphuan.catalogue.loading.CourseFolder;
import vn.taphuan.catalogue.loading.LessonPreview;
import vn.taphuan.catalogue.markup.Figure;
import vn.taphuan.platform.persistence.VietnameseNames;
import vn.taphuan.platform.ui.Buttons;

/** The tools above the text of a lesson: each puts a piece of Markdown at the place where somebody writes. */
final class LessonTools extends Div {

    private final String script;
    private final TextArea text;
    private final transient CourseFolder folder;
    private final transient ModuleCode module;
    private final transient FactSheet facts;
    private final transient Consumer<String> cited;

    /** A figure of the module; @param name of its file */
    private record Drawing(String name, Figure figure) implements Serializable {}

    /** @param cited told the fact that was put into the text */
    LessonTools(
            String script,
            TextArea text,
            CourseFolder folder,
            ModuleCode module,
            FactSheet facts,
            Consumer<String> cited) {
        this.script = script;
        this.text = text;
        this.folder = folder;
        this.module = module;
        this.facts = facts;
        this.cited = cited;
        addClassName("lesson-tools");
        setId("lesson-tools");
        getElement().setAttribute("role", "toolbar").setAttribute("aria-label", getTranslation("catalogue.tools"));
        add(
                tool("heading", () -> run("prefix", "## ")),
                tool("bold", () -> run("wrap", "**", "**", getTranslation("catalogue.tools.words"))),
                tool("list", () -> run("prefix", "- ")),
                tool("tasks", () -> run("prefix", "- [ ] ")),
                tool("table", () -> run("block", getTranslation("catalogue.tools.table.markdown"))),
                tool("verify", () -> run("block", getTranslation("catalogue.tools.verify.markdown"))),
                tool("term", this::askTerm),
                tool("figure", this::askFigure),
                tool("fact", this::askFact));
    }

    /** Puts the cursor on a line of the text, from 1. */
    void goTo(int line) {
        run("goTo", line);
    }

    private NativeButton tool(String name, Runnable action) {
        var button = new NativeButton(getTranslation("catalogue.tools." + name));
        button.setId("tool-" + name);
        button.getElement().setAttribute("type", "button");
        button.addClassNames("btn", "btn-quiet", "btn-s");
        button.addClickListener(click -> action.run());
        return button;
    }

    private void run(String tool, Serializable... arguments) {
        var parameters = new Serializable[arguments.length + 2];
        parameters[0] = script;
        parameters[1] = tool;
        System.arraycopy(arguments, 0, parameters, 2, arguments.length);
        var names = new StringBuilder();
        for (int i = 0; i < arguments.length; i++) {
            names.append(", $").append(i + 2);
        }
        text.getElement()
                .executeJs(
                        "import($0).then(tools => tools[$1](this" + names + ")).catch(error => console.warn(error))",
                        parameters);
    }

    private void askFact() {
        var dialog = dialog("fact");
        var search = new FactSearch(facts, getTranslation("catalogue.tools.fact.which"), id -> {
            dialog.close();
            run("insert", " (" + id + ")");
            cited.accept(id);
        });
        dialog.add(search);
        dialog.open();
        search.focus();
    }

    private void askTerm() {
        var dialog = dialog("term");
        var search = new ComboBox<Term>(getTranslation("catalogue.tools.term.which"));
        search.setId("term-search");
        search.setWidthFull();
        search.setItemLabelGenerator(Term::term);
        search.setItems(
                (term, words) -> VietnameseNames.searchKey(term.term()).contains(VietnameseNames.searchKey(words)),
                LessonPreview.terms(folder).values().stream()
                        .sorted((one, other) ->
                                java.text.Collator.getInstance(Locale.of("vi")).compare(one.term(), other.term()))
                        .toList());
        search.addValueChangeListener(change -> {
            dialog.close();
            run(
                    "wrap",
                    "[",
                    "](thuat-ngu:" + change.getValue().id() + ")",
                    change.getValue().term());
        });
        dialog.add(search, hint("catalogue.tools.term.help"));
        dialog.open();
        search.focus();
    }

    private void askFigure() {
        var dialog = dialog("figure");
        var drawings = drawings();
        if (drawings.isEmpty()) {
            dialog.add(hint("catalogue.tools.figure.none"));
            dialog.open();
            return;
        }
        var words = new TextArea(getTranslation("catalogue.tools.figure.words"));
        words.setId("figure-words");
        words.setHelperText(getTranslation("catalogue.tools.figure.words.help"));
        words.setWidthFull();
        words.setManualValidation(true);
        var choices = new Div();
        choices.addClassName("figure-choices");
        drawings.forEach(drawing -> choices.add(choice(drawing, () -> {
            if (words.isEmpty()) {
                words.setErrorMessage(getTranslation("catalogue.tools.figure.words.missing"));
                words.setInvalid(true);
                words.focus();
            } else {
                dialog.close();
                run("block", "![" + words.getValue().strip() + "](figures/" + drawing.name() + ")");
            }
        })));
        dialog.add(words, choices);
        dialog.open();
        words.focus();
    }

    private static Component choice(Drawing drawing, Runnable chosen) {
        var picture = new Div();
        picture.getElement()
                .setProperty(
                        "innerHTML",
                        "<svg viewBox=\"" + drawing.figure().viewBox() + "\" aria-hidden=\"true\">"
                                + drawing.figure().shapes() + "</svg>");
        var button = new NativeButton();
        button.add(picture, new Span(drawing.name()));
        button.getElement().setAttribute("type", "button");
        button.addClickListener(click -> chosen.run());
        return button;
    }

    private List<Drawing> drawings() {
        var prefix = module.value() + "/figures/";
        var found = new TreeMap<String, Drawing>();
        folder.files().forEach((path, svg) -> {
            if (path.startsWith(prefix)) {
                Optional<Figure> figure = Figure.read(svg, (line, cause, argument) -> {});
                var name = path.substring(prefix.length());
                figure.ifPresent(read -> found.put(name, new Drawing(name, read)));
            }
        });
        return List.copyOf(found.values());
    }

    private Dialog dialog(String name) {
        var dialog = new Dialog();
        dialog.setId("dialog-" + name);
        dialog.setHeaderTitle(getTranslation("catalogue.tools." + name));
        dialog.addClassName("lesson-dialog");
        dialog.setWidth("min(36rem, 94vw)");
        dialog.getFooter().add(Buttons.plain(getTranslation("platform.back"), "dialog-back", dialog::close));
        return dialog;
    }

    private Paragraph hint(String key) {
        var hint = new Paragraph(getTranslation(key));
        hint.addClassNames("s", "soft");
        return hint;
    }
}
