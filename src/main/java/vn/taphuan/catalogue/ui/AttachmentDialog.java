package vn.taphuan.catalogue.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import vn.taphuan.catalogue.authoring.AttachResult;
import vn.taphuan.catalogue.authoring.AttachmentRules;
import vn.taphuan.catalogue.authoring.CourseOutline.ModuleOutline;
import vn.taphuan.catalogue.authoring.DraftAttachments;
import vn.taphuan.platform.ui.Buttons;
import vn.taphuan.platform.ui.FilePicker;
import vn.taphuan.platform.ui.FilePicker.PickedFile;
import vn.taphuan.platform.ui.Note;

/** Adds a file that lessons of a module hand out. */
final class AttachmentDialog extends Dialog {

    private static final int BYTES_IN_MEGABYTE = 1_000_000;

    private final transient OutlineTree tree;
    private final transient ModuleOutline module;
    private final transient DraftAttachments attachments;
    private final FilePicker picker = new FilePicker(
            AttachmentRules.LARGEST, List.of(".pdf", ".docx", ".xlsx", ".pptx", ".png", ".jpg", ".jpeg"));

    AttachmentDialog(OutlineTree tree, ModuleOutline module, DraftAttachments attachments) {
        this.tree = tree;
        this.module = module;
        this.attachments = attachments;
        setId("attachment-dialog");
        setHeaderTitle(getTranslation("catalogue.draft.attachment.add"));
        picker.onPicked(() -> picker.picked().ifPresent(this::attach));
        var content = new Div(
                Note.attention(getTranslation("documents.secret.title"), getTranslation("documents.secret.text")),
                new Paragraph(getTranslation("catalogue.draft.attachment.text")),
                picker);
        content.addClassNames("stack", "stack-3", "dialog-wide");
        add(content);
        getFooter().add(Buttons.plain(getTranslation("platform.back"), "attachment-back", this::close));
    }

    private void attach(PickedFile file) {
        switch (attachments.attach(tree.draft(), module.code(), file.name(), file.content())) {
            case AttachResult.Refused(var problem) ->
                picker.refuse(getTranslation(
                        "documents.file.problem." + problem, AttachmentRules.LARGEST / BYTES_IN_MEGABYTE));
            case AttachResult.NotSaved(var why) -> {
                close();
                tree.answer(() -> SaveWords.said(tree, why, Div::new));
            }
            case AttachResult.Attached(var path) -> {
                close();
                tree.answer(() -> Note.done(
                        tree.getTranslation("catalogue.draft.attachment.done", path),
                        tree.getTranslation("catalogue.draft.attachment.done.text", path)));
            }
        }
    }
}
