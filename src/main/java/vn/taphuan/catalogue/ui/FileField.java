package vn.taphuan.catalogue.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadFormat;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.taphuan.catalogue.library.DocumentFormat;
import vn.taphuan.catalogue.library.DocumentUpload;
import vn.taphuan.catalogue.library.FileProblem;
import vn.taphuan.platform.ui.Bold;
import vn.taphuan.platform.ui.Buttons;
import vn.taphuan.platform.ui.FileLink;
import vn.taphuan.platform.ui.Icons;
import vn.taphuan.platform.ui.Note;

/**
 * Chooses a file. Before it stands what may not be handed in, and nothing can be chosen until somebody has said that his file
 * is none of that. The file is kept in memory until it is stored or another is chosen.
 */
final class FileField extends Div {

    private static final int BYTES_IN_MEGABYTE = 1024 * 1024;

    private final long largest;
    private final Checkbox notSecret = new Checkbox();
    private final Upload upload;
    private final Div chosen = new Div();
    private final Div problem = new Div();
    private transient volatile byte @Nullable [] content;
    private volatile String fileName = "";

    FileField(long largest) {
        this.largest = largest;
        this.upload = new Upload(this::receive);
        setId("file");
        addClassNames("stack", "stack-3", "file-field");
        var warning = Note.attention(getTranslation("documents.secret.title"), getTranslation("documents.secret.text"));
        warning.setId("secret-warning");
        notSecret.setLabel(getTranslation("documents.secret.confirm"));
        notSecret.setId("not-secret");
        notSecret.addValueChangeListener(change -> upload.setEnabled(change.getValue()));
        prepareUpload();
        var kinds = new Paragraph(getTranslation("documents.file.kinds", largest / BYTES_IN_MEGABYTE));
        kinds.addClassNames("s", "soft");
        chosen.setId("chosen-file");
        chosen.addClassNames("row", "wrap");
        chosen.setVisible(false);
        problem.setId("file-problem");
        problem.getElement().setAttribute("aria-live", "assertive");
        add(warning, notSecret, upload, kinds, chosen, problem);
    }

    /** The file that is chosen, if one is. */
    Optional<DocumentUpload> chosen() {
        var bytes = content;
        return bytes == null
                ? Optional.empty()
                : Optional.of(new DocumentUpload(fileName, bytes, notSecret.getValue()));
    }

    void refuse(FileProblem why) {
        refuse("documents.file.problem." + why);
    }

    void missing() {
        refuse("documents.file.missing");
    }

    private void refuse(String key) {
        problem.removeAll();
        problem.add(
                Note.error(getTranslation("documents.file.refused"), getTranslation(key, largest / BYTES_IN_MEGABYTE)));
        problem.scrollIntoView();
    }

    private void prepareUpload() {
        upload.setId("upload");
        upload.setEnabled(false);
        upload.setUploadFormat(UploadFormat.RAW);
        upload.setMaxFiles(1);
        upload.setMaxFileSize((int) largest);
        upload.setAcceptedFileTypes(
                Stream.concat(Arrays.stream(DocumentFormat.values()).map(DocumentFormat::ending), Stream.of(".jpeg"))
                        .toArray(String[]::new));
        upload.setUploadButton(Buttons.plain(getTranslation("documents.file.choose"), "choose-file", () -> {}));
        upload.setDropLabel(new Span(getTranslation("documents.file.drop")));
        upload.setI18n(texts());
        upload.addAllFinishedListener(done -> show());
        upload.addFailedListener(failed -> refuse("documents.file.problem.BROKEN_OFF"));
        upload.addFileRejectedListener(rejected -> refuse(
                rejected.getErrorMessage().equals(getTranslation("documents.file.problem.TOO_LARGE.short"))
                        ? "documents.file.problem.TOO_LARGE"
                        : "documents.file.problem.UNKNOWN_KIND"));
    }

    /** Reads no more than is taken, whatever the browser says of the length. */
    private void receive(UploadEvent event) throws IOException {
        content = null;
        var bytes = event.getInputStream().readNBytes((int) largest + 1);
        fileName = event.getFileName();
        content = bytes;
    }

    private void show() {
        problem.removeAll();
        chosen.removeAll();
        upload.clearFileList();
        var bytes = content;
        if (bytes == null) {
            return;
        }
        if (bytes.length > largest) {
            content = null;
            chosen.setVisible(false);
            refuse(FileProblem.TOO_LARGE);
            return;
        }
        var size = new Span(FileLink.size(bytes.length));
        size.addClassNames("soft", "s");
        chosen.add(Icons.of("file"), new Bold(fileName), size);
        chosen.setVisible(true);
    }

    private UploadI18N texts() {
        var texts = new UploadI18N();
        texts.setAddFiles(new UploadI18N.AddFiles().setOne(getTranslation("documents.file.choose")));
        texts.setDropFiles(new UploadI18N.DropFiles().setOne(getTranslation("documents.file.drop")));
        texts.setError(new UploadI18N.Error()
                .setFileIsTooBig(getTranslation("documents.file.problem.TOO_LARGE.short"))
                .setIncorrectFileType(getTranslation("documents.file.problem.UNKNOWN_KIND.short"))
                .setTooManyFiles(getTranslation("documents.file.problem.ONE_ONLY")));
        texts.setUploading(new UploadI18N.Uploading()
                .setStatus(new UploadI18N.Uploading.Status()
                        .setConnecting(getTranslation("documents.file.connecting"))
                        .setStalled(getTranslation("documents.file.stalled"))
                        .setProcessing(getTranslation("documents.file.processing"))
                        .setHeld(getTranslation("documents.file.connecting")))
                .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                        .setPrefix(getTranslation("documents.file.remaining") + " ")
                        .setUnknown(getTranslation("documents.file.connecting")))
                .setError(new UploadI18N.Uploading.Error()
                        .setServerUnavailable(getTranslation("documents.file.problem.BROKEN_OFF.short"))
                        .setUnexpectedServerError(getTranslation("documents.file.problem.BROKEN_OFF.short"))
                        .setForbidden(getTranslation("documents.file.problem.BROKEN_OFF.short"))));
        return texts;
    }
}
