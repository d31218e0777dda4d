package vn.taphuan.catalogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.util.Locale;
import vn.taphuan.catalogue.authoring.DraftId;
import vn.taphuan.catalogue.authoring.Drafts;
import vn.taphuan.catalogue.forms.FormPapers;
import vn.taphuan.catalogue.forms.FormPreview;
import vn.taphuan.catalogue.loading.CourseFolder;
import vn.taphuan.platform.ui.Card;
import vn.taphuan.platform.ui.Links;
import vn.taphuan.platform.ui.PdfFile;

/** How a text will look: a summary as a page, a drawing as a picture, a form as the paper that is printed. */
final class FilePreview extends Card {

    private enum Kind {
        DIGEST,
        FIGURE,
        FORM,
        NONE
    }

    private final transient Drafts drafts;
    private final transient FormPapers papers;
    private final transient Clock clock;
    private final transient DraftId draft;
    private final String path;
    private final Kind kind;
    private final Div shown = new Div();

    FilePreview(Component owner, Drafts drafts, FormPapers papers, Clock clock, DraftId draft, String path) {
        super(owner.getTranslation("catalogue.file.preview"));
        this.drafts = drafts;
        this.papers = papers;
        this.clock = clock;
        this.draft = draft;
        this.path = path;
        this.kind = kind(path);
        setId("preview");
        add(shown);
    }

    private static Kind kind(String path) {
        if (path.endsWith("/summary.md")) {
            return Kind.DIGEST;
        }
        if (path.endsWith(".svg")) {
            return Kind.FIGURE;
        }
        return path.contains("/forms/") ? Kind.FORM : Kind.NONE;
    }

    /** Whether there is anything to see of such a file. */
    boolean shows() {
        return kind != Kind.NONE;
    }

    /** Shows a text that need not have been saved. */
    void look(String text) {
        switch (kind) {
            case DIGEST -> digest(text);
            case FIGURE -> {
                shown.removeAll();
                shown.add(new FigurePicture(text));
            }
            case FORM -> {
                if (shown.getComponentCount() == 0) {
                    saved();
                }
            }
            case NONE -> {}
        }
    }

    /** Papers are printed of what has been saved. */
    void saved() {
        if (kind != Kind.FORM) {
            return;
        }
        var name = path.substring(path.lastIndexOf('/') + 1).replace(".yaml", "");
        var help = new Paragraph(getTranslation("catalogue.file.preview.form"));
        help.addClassNames("s", "soft");
        var link = Links.pdf(getTranslation("catalogue.file.preview.pdf"), "file", () -> paper(name));
        link.setId("form-pdf");
        shown.removeAll();
        shown.add(help, link);
    }

    /** @throws IllegalStateException when the form cannot be read; the problems say why */
    private PdfFile paper(String name) {
        return CourseFolder.moduleOf(path)
                .flatMap(code -> drafts.module(draft, code))
                .flatMap(source -> FormPreview.of(source, name))
                .map(form -> new PdfFile(name.toLowerCase(Locale.ROOT) + ".pdf", papers.pdf(form, clock.instant())))
                .orElseThrow(() -> new IllegalStateException("the form " + path + " cannot be read"));
    }

    private void digest(String text) {
        var page = new Div();
        page.addClassNames("lesson-body", "file-page");
        page.getElement()
                .setProperty(
                        "innerHTML", drafts.previewDigest(draft, path, text).orElse(""));
        shown.removeAll();
        shown.add(page);
    }
}
