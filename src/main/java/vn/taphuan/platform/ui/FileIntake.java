package vn.taphuan.platform.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadFormat;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;

/**
 * Takes several files, each as it arrives and while the page stays usable; none is kept here. What a file really is must be judged by
 * whoever takes it.
 */
public final class FileIntake extends Div {

    private final transient Taking taking;
    private final Upload upload;
    private final Div problem = new Div();
    private transient Runnable then = () -> {};

    /** What takes files; called in threads of requests, of several at once. */
    public interface Taking {

        /** @param content to be read within the call; ends where the file is larger than was allowed */
        void take(String name, InputStream content) throws IOException;
    }

    /** @param largest in bytes, of each; @param most at once; @param endings as {@code .pdf} */
    public FileIntake(int largest, int most, Collection<String> endings, Taking taking) {
        this.taking = taking;
        this.upload = new Upload(this::receive);
        addClassNames("stack", "stack-3");
        upload.setId("upload");
        upload.setUploadFormat(UploadFormat.RAW);
        upload.setMaxFiles(most);
        upload.setMaxFileSize(largest);
        upload.setAcceptedFileTypes(endings.toArray(String[]::new));
        UploadTexts.many(this, most).putOn(upload);
        upload.addAllFinishedListener(done -> {
            upload.clearFileList();
            then.run();
        });
        upload.addFailedListener(failed -> refuse(getTranslation("platform.file.broken-off")));
        upload.addFileRejectedListener(rejected -> refuse(rejected.getErrorMessage()));
        problem.setId("file-problem");
        problem.getElement().setAttribute("aria-live", "assertive");
        add(upload, problem);
    }

    /** Told each time all chosen files have been taken, or given up. */
    public void onAllTaken(Runnable action) {
        then = action;
    }

    private void receive(UploadEvent event) throws IOException {
        taking.take(event.getFileName(), event.getInputStream());
    }

    private void refuse(String why) {
        problem.removeAll();
        problem.add(Note.error(getTranslation("platform.file.refused"), why));
    }
}
