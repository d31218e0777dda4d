package vn.taphuan.catalogue.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.taphuan.catalogue.authoring.CourseOutline.ModuleOutline;
import vn.taphuan.catalogue.authoring.Drafts;
import vn.taphuan.catalogue.authoring.Slugs;
import vn.taphuan.platform.ui.Buttons;
import vn.taphuan.platform.ui.FilePicker;
import vn.taphuan.platform.ui.Note;

/** Adds a drawing to a module: it is read as the course reads it, and shown, before it is saved. */
final class FigureDialog extends Dialog {

    private static final int LONGEST_NAME = 60;

    private final transient OutlineTree tree;
    private final transient ModuleOutline module;
    private final TextField name = new TextField();
    private final Div shown = new Div();
    private final Button save;
    private @Nullable String svg;

    FigureDialog(OutlineTree tree, ModuleOutline module) {
        this.tree = tree;
        this.module = module;
        setId("figure-dialog");
        setHeaderTitle(getTranslation("catalogue.draft.figure.add"));
        name.setLabel(getTranslation("catalogue.draft.figure.name"));
        name.setHelperText(getTranslation("catalogue.draft.figure.name.help"));
        name.setMaxLength(LONGEST_NAME);
        name.setManualValidation(true);
        name.setId("figure-name");
        shown.addClassNames("stack", "stack-2");
        shown.setId("figure-shown");
        save = Buttons.main(getTranslation("catalogue.draft.figure.save"), "figure-save", this::save);
        save.setEnabled(false);
        var content = new Div(new Paragraph(getTranslation("catalogue.draft.figure.text")), picker(), name, shown);
        content.addClassNames("stack", "stack-3", "dialog-wide");
        add(content);
        getFooter().add(Buttons.plain(getTranslation("platform.back"), "figure-back", this::close), save);
    }

    private FilePicker picker() {
        var picker = new FilePicker(Drafts.LARGEST_TEXT, List.of(".svg"));
        picker.onPicked(() -> picker.picked().ifPresent(file -> read(file.name(), file.content())));
        return picker;
    }

    /** @param bytes as somebody chose them, of any content */
    void read(String fileName, byte[] bytes) {
        svg = null;
        shown.removeAll();
        save.setEnabled(false);
        if (name.isEmpty()) {
            name.setValue(Slugs.of(fileName.replaceAll("(?i)\\.svg$", ""), LONGEST_NAME));
        }
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException noText) {
            shown.add(Note.error(
                    getTranslation("catalogue.draft.figure.rejected"),
                    getTranslation("catalogue.draft.figure.no-text")));
            return;
        }
        var picture = new FigurePicture(text);
        shown.add(picture);
        if (picture.fine()) {
            svg = text;
            save.setEnabled(true);
        }
    }

    private void save() {
        var slug = Slugs.of(name.getValue(), LONGEST_NAME);
        var path = module.path("figures/" + slug + ".svg");
        if (slug.isEmpty() || module.has("figures/" + slug + ".svg")) {
            name.setErrorMessage(getTranslation(
                    slug.isEmpty() ? "catalogue.draft.figure.name.missing" : "catalogue.draft.figure.name.taken"));
            name.setInvalid(true);
            return;
        }
        var text = svg;
        if (text != null) {
            int revision = tree.drafts()
                    .file(tree.draft(), path)
                    .map(known -> known.revision())
                    .orElse(0);
            var result = tree.drafts().save(tree.draft(), path, revision, text);
            close();
            tree.answer(() -> SaveWords.said(
                    tree,
                    result,
                    () -> Note.done(
                            tree.getTranslation("catalogue.draft.figure.done", slug),
                            tree.getTranslation("catalogue.draft.figure.done.text", "figures/" + slug + ".svg"))));
        }
    }
}
