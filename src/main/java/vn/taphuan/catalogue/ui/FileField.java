package vn.taphuan.catalogue.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import vn.taphuan.catalogue.library.DocumentFormat;
import vn.taphuan.catalogue.library.DocumentUpload;
import vn.taphuan.catalogue.library.FileProblem;
import vn.taphuan.platform.ui.FilePicker;
import vn.taphuan.platform.ui.Note;

/**
 * Chooses the file of a document. Before it stands what may not be handed in, and nothing can be chosen until somebody has said
 * that his file is none of that.
 */
final class FileField extends Div {

    private static final int BYTES_IN_MEGABYTE = 1024 * 1024;

    private final long largest;
    private final Checkbox notSecret = new Checkbox();
    private final FilePicker picker;

    FileField(long largest) {
        this.largest = largest;
        this.picker = new FilePicker(
                largest,
                Stream.concat(Arrays.stream(DocumentFormat.values()).map(DocumentFormat::ending), Stream.of(".jpeg"))
                        .toList());
        setId("file");
        addClassNames("stack", "stack-3", "file-field");
        var warning = Note.attention(getTranslation("documents.secret.title"), getTranslation("documents.secret.text"));
        warning.setId("secret-warning");
        notSecret.setLabel(getTranslation("documents.secret.confirm"));
        notSecret.setId("not-secret");
        notSecret.addValueChangeListener(change -> picker.setUsable(change.getValue()));
        picker.setUsable(false);
        var kinds = new Paragraph(getTranslation("documents.file.kinds", largest / BYTES_IN_MEGABYTE));
        kinds.addClassNames("s", "soft");
        add(warning, notSecret, kinds, picker);
    }

    /** The file that is chosen, if one is. */
    Optional<DocumentUpload> chosen() {
        return picker.picked().map(file -> new DocumentUpload(file.name(), file.content(), notSecret.getValue()));
    }

    void refuse(FileProblem why) {
        picker.refuse(getTranslation("documents.file.problem." + why, largest / BYTES_IN_MEGABYTE));
    }

    void missing() {
        picker.refuse(getTranslation("documents.file.missing"));
    }
}
