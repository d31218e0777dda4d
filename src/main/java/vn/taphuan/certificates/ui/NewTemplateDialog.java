package vn.taphuan.certificates.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import vn.taphuan.certificates.document.HouseTemplates.Start;
import vn.taphuan.certificates.templates.CreateTemplateResult;
import vn.taphuan.certificates.templates.PaperTemplates;
import vn.taphuan.certificates.templates.TemplateId;
import vn.taphuan.platform.security.UnitId;
import vn.taphuan.platform.ui.Buttons;

/** Makes a template that begins as one of the proposals. */
final class NewTemplateDialog extends Dialog {

    private final transient PaperTemplates templates;
    private final transient UnitId body;
    private final transient Consumer<TemplateId> made;
    private final TextField name = new TextField();
    private final Select<Start> start = new Select<>();

    NewTemplateDialog(PaperTemplates templates, UnitId body, Consumer<TemplateId> made) {
        this.templates = templates;
        this.body = body;
        this.made = made;
        setId("new-template-dialog");
        setHeaderTitle(getTranslation("certificates.template.new"));
        name.setLabel(getTranslation("certificates.template.name"));
        name.setId("template-name");
        name.setMaxLength(80);
        name.setManualValidation(true);
        name.setWidthFull();
        start.setLabel(getTranslation("certificates.template.start"));
        start.setId("template-start");
        start.setItems(Start.values());
        start.setItemLabelGenerator(one -> getTranslation("certificates.template.start." + one));
        start.setValue(Start.A4_ACROSS);
        start.setWidthFull();
        var content = new Div(new Paragraph(getTranslation("certificates.template.new.text")), name, start);
        content.addClassNames("stack", "stack-3", "dialog-wide");
        add(content);
        getFooter()
                .add(
                        Buttons.plain(getTranslation("platform.back"), "new-template-back", this::close),
                        Buttons.mainCreating(
                                getTranslation("certificates.template.new"), "new-template-go", this::make));
    }

    private void make() {
        if (!isOpened()) {
            return;
        }
        switch (templates.create(body, name.getValue(), start.getValue())) {
            case CreateTemplateResult.Created(var id) -> {
                close();
                made.accept(id);
            }
            case CreateTemplateResult.NameWrong _ -> refuse("name-wrong");
            case CreateTemplateResult.NameTaken _ -> refuse("name-taken");
        }
    }

    private void refuse(String why) {
        name.setErrorMessage(getTranslation("certificates.template." + why));
        name.setInvalid(true);
    }
}
