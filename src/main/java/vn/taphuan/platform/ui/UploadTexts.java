package vn.taphuan.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;

/** What the field for files says. */
final class UploadTexts {

    private final Component owner;
    private final String choose;
    private final String drop;
    private final String tooMany;

    private UploadTexts(Component owner, String choose, String drop, String tooMany) {
        this.owner = owner;
        this.choose = choose;
        this.drop = drop;
        this.tooMany = tooMany;
    }

    static UploadTexts one(Component owner) {
        return new UploadTexts(
                owner,
                owner.getTranslation("platform.file.choose"),
                owner.getTranslation("platform.file.drop"),
                owner.getTranslation("platform.file.one-only"));
    }

    static UploadTexts many(Component owner, int most) {
        return new UploadTexts(
                owner,
                owner.getTranslation("platform.file.choose.many"),
                owner.getTranslation("platform.file.drop.many"),
                owner.getTranslation("platform.file.too-many", most));
    }

    void putOn(Upload upload) {
        upload.setUploadButton(Buttons.plain(choose, "choose-file", () -> {}));
        upload.setDropLabel(new Span(drop));
        upload.setI18n(texts());
    }

    private UploadI18N texts() {
        var texts = new UploadI18N();
        texts.setAddFiles(new UploadI18N.AddFiles().setOne(choose).setMany(choose));
        texts.setDropFiles(new UploadI18N.DropFiles().setOne(drop).setMany(drop));
        texts.setError(new UploadI18N.Error()
                .setFileIsTooBig(text("too-large.short"))
                .setIncorrectFileType(text("kind.short"))
                .setTooManyFiles(tooMany));
        texts.setUploading(new UploadI18N.Uploading()
                .setStatus(new UploadI18N.Uploading.Status()
                        .setConnecting(text("connecting"))
                        .setStalled(text("stalled"))
                        .setProcessing(text("processing"))
                        .setHeld(text("connecting")))
                .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                        .setPrefix(text("remaining") + " ")
                        .setUnknown(text("connecting")))
                .setError(new UploadI18N.Uploading.Error()
                        .setServerUnavailable(text("broken-off.short"))
                        .setUnexpectedServerError(text("broken-off.short"))
                        .setForbidden(text("broken-off.short"))));
        return texts;
    }

    private String text(String which) {
        return owner.getTranslation("platform.file." + which);
    }
}
