package vn.taphuan.platform.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadFormat;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Chooses one file, which is kept in memory until it is used or another is chosen. What a file really is must be judged by
 * whoever takes it: endings only help the person to find it.
 */
public final class FilePicker extends Div {

    private final long largest;
    private final Upload upload;
    private final Div chosen = new Div();
    private final Div problem = new Div();
    private transient Runnable then = () -> {};
    private transient volatile byte @Nullable [] content;
    private volatile String fileName = "";

    /** A file as somebody chose it; its name is no path, but whatever he wrote. */
    public record PickedFile(String name, byte[] content) {}

    /** @param largest in bytes; @param endings as {@code .pdf} */
    public FilePicker(long largest, Collection<String> endings) {
        this.largest = largest;
        this.upload = new Upload(this::receive);
        addClassNames("stack", "stack-3");
        prepare(endings);
        chosen.setId("chosen-file");
        chosen.addClassNames("row", "wrap");
        chosen.setVisible(false);
        problem.setId("file-problem");
        problem.getElement().setAttribute("aria-live", "assertive");
        add(upload, chosen, problem);
    }

    /** Told each time a file has arrived whole. */
    public void onPicked(Runnable action) {
        then = action;
    }

    public Optional<PickedFile> picked() {
        var bytes = content;
        return bytes == null ? Optional.empty() : Optional.of(new PickedFile(fileName, bytes));
    }

    public void setUsable(boolean usable) {
        upload.setEnabled(usable);
    }

    /** Says beside the file why it is not taken. */
    public void refuse(String why) {
        problem.removeAll();
        problem.add(Note.error(getTranslation("platform.file.refused"), why));
        problem.scrollIntoView();
    }

    private void prepare(Collection<String> endings) {
        upload.setId("upload");
        upload.setUploadFormat(UploadFormat.RAW);
        upload.setMaxFiles(1);
        upload.setMaxFileSize((int) largest);
        upload.setAcceptedFileTypes(endings.toArray(String[]::new));
        UploadTexts.one(this).putOn(upload);
        upload.addAllFinishedListener(done -> arrived());
        upload.addFailedListener(failed -> refuse(getTranslation("platform.file.broken-off")));
        upload.addFileRejectedListener(rejected -> refuse(
                rejected.getErrorMessage().equals(getTranslation("platform.file.too-large.short"))
                        ? tooLarge()
                        : getTranslation("platform.file.kind")));
    }

    /** Reads no more than is taken, whatever the browser says of the length. */
    private void receive(UploadEvent event) throws IOException {
        content = null;
        var bytes = event.getInputStream().readNBytes((int) largest + 1);
        fileName = event.getFileName();
        content = bytes;
    }

    private void arrived() {
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
            refuse(tooLarge());
            return;
        }
        var size = new Span(FileLink.size(bytes.length));
        size.addClassNames("soft", "s");
        chosen.add(Icons.of("file"), new Bold(fileName), size);
        chosen.setVisible(true);
        then.run();
    }

    private String tooLarge() {
        return getTranslation("platform.file.too-large", FileLink.size(Math.toIntExact(largest)));
    }
}
