package vn.taphuan.certificates.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.taphuan.certificates.document.SheetBackground;
import vn.taphuan.certificates.document.SheetFrame;
import vn.taphuan.certificates.document.SheetTemplate;
import vn.taphuan.certificates.templates.KeepPictureResult;
import vn.taphuan.certificates.templates.PaperTemplates;
import vn.taphuan.platform.pdf.PaperSize;
import vn.taphuan.platform.security.UnitId;
import vn.taphuan.platform.ui.Buttons;
import vn.taphuan.platform.ui.FileLink;
import vn.taphuan.platform.ui.FilePicker;
import vn.taphuan.platform.ui.Toasts;

/** Size of the sheet, whether it is printed already, frame and background picture. */
final class TemplateSheetForm extends Div {

    private static final int LARGEST = 5 * 1024 * 1024;

    private final transient PaperTemplates templates;
    private final transient UnitId body;
    private final transient Consumer<SheetTemplate> changed;
    private final Select<PaperSize> size = new Select<>();
    private final Checkbox preprinted = new Checkbox();
    private final Select<SheetFrame> frame = new Select<>();
    private final FilePicker picker = new FilePicker(LARGEST, List.of(".png", ".jpg", ".jpeg"));
    private final TextArea words = new TextArea();
    private final Div picture = new Div();
    private @Nullable SheetTemplate shown;
    private boolean filling;

    TemplateSheetForm(PaperTemplates templates, UnitId body, Consumer<SheetTemplate> changed) {
        this.templates = templates;
        this.body = body;
        this.changed = changed;
        addClassNames("stack", "stack-3");
        size.setLabel(getTranslation("certificates.template.size"));
        size.setId("sheet-size");
        size.setItems(PaperSize.values());
        size.setItemLabelGenerator(one -> getTranslation("certificates.template.size." + one));
        frame.setLabel(getTranslation("certificates.template.frame"));
        frame.setId("sheet-frame");
        frame.setItems(SheetFrame.values());
        frame.setItemLabelGenerator(one -> getTranslation("certificates.template.frame." + one));
        preprinted.setLabel(getTranslation("certificates.template.preprinted"));
        preprinted.setId("sheet-preprinted");
        preprinted.setHelperText(getTranslation("certificates.template.preprinted.help"));
        words.setLabel(getTranslation("certificates.template.picture.words"));
        words.setHelperText(getTranslation("certificates.template.picture.words.help"));
        words.setId("picture-words");
        words.setMaxLength(SheetBackground.MOST_WORDS);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setWidthFull();
        picture.addClassNames("stack", "stack-3");
        var two = new Div(size, frame);
        two.addClassName("template-fields");
        add(two, preprinted, picture);
        size.addValueChangeListener(change -> resize());
        frame.addValueChangeListener(change -> tell());
        preprinted.addValueChangeListener(change -> tell());
        words.addValueChangeListener(change -> retell());
        picker.onPicked(this::keep);
    }

    void show(SheetTemplate now) {
        filling = true;
        shown = now;
        size.setValue(now.size());
        preprinted.setValue(now.preprinted());
        frame.setValue(now.frame());
        picture.removeAll();
        var help = new Paragraph(getTranslation("certificates.template.picture.help"));
        help.addClassNames("soft", "s");
        picture.add(new Paragraph(getTranslation("certificates.template.picture")), help, picker);
        var background = now.background();
        if (background != null) {
            words.setValue(background.words());
            picture.add(
                    words,
                    Buttons.small(
                            getTranslation("certificates.template.picture.remove"),
                            "remove-picture",
                            () -> changed.accept(now.withBackground(null))));
        }
        filling = false;
    }

    private void tell() {
        var was = shown;
        if (!filling && was != null) {
            changed.accept(was.withSheet(
                    was.size(), preprinted.getValue(), Objects.requireNonNullElse(frame.getValue(), was.frame())));
        }
    }

    /** A picture of another shape does not go with the sheet. */
    private void resize() {
        var was = shown;
        var other = size.getValue();
        if (filling || was == null || other == null || other == was.size()) {
            return;
        }
        boolean turned = other.width() > other.height()
                != was.size().width() > was.size().height();
        if (turned && was.background() != null) {
            Toasts.show(getTranslation("certificates.template.picture.turned"));
        }
        changed.accept((turned ? was.withBackground(null) : was).withSheet(other, was.preprinted(), was.frame()));
    }

    private void retell() {
        var was = shown;
        var background = was == null ? null : was.background();
        if (!filling && was != null && background != null) {
            changed.accept(was.withBackground(new SheetBackground(background.sha256(), words.getValue())));
        }
    }

    private void keep() {
        var was = shown;
        var file = picker.picked();
        if (was == null || file.isEmpty()) {
            return;
        }
        switch (templates.keepPicture(body, file.get().content(), was.size())) {
            case KeepPictureResult.Kept(var sha256, var bytes, var dots) -> {
                Toasts.show(getTranslation("certificates.template.picture.kept", FileLink.size(bytes), dots));
                var before = was.background();
                changed.accept(was.withBackground(new SheetBackground(sha256, before == null ? "" : before.words())));
            }
            case KeepPictureResult.Unreadable _ -> refuse("unreadable", 0);
            case KeepPictureResult.TooLarge _ -> refuse("too-large", 0);
            case KeepPictureResult.TooCoarse(var dots) -> refuse("too-coarse", dots);
            case KeepPictureResult.WrongShape _ -> refuse("wrong-shape", 0);
        }
    }

    private void refuse(String why, int dots) {
        picker.refuse(getTranslation("certificates.template.picture." + why, dots));
    }
}
