package vn.taphuan.certificates.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import vn.taphuan.catalogue.ProgrammeSummary;
import vn.taphuan.catalogue.Programmes;
import vn.taphuan.certificates.document.SheetTemplate;
import vn.taphuan.certificates.templates.PaperTemplates;
import vn.taphuan.certificates.templates.TemplateSummary;
import vn.taphuan.certificates.templates.UseTemplateResult;
import vn.taphuan.platform.ui.Buttons;
import vn.taphuan.platform.ui.ChangedMeanwhile;
import vn.taphuan.platform.ui.Note;
import vn.taphuan.platform.ui.Toasts;

/** Puts a version of a template into use, for all programmes or one, after saying what follows. */
final class UseTemplateDialog extends Dialog {

    private final transient PaperTemplates templates;
    private final transient TemplateSummary version;
    private final transient SheetTemplate content;
    private final transient Runnable done;
    private final Select<ProgrammeSummary> programme = new Select<>();
    private final Div message = new Div();

    UseTemplateDialog(
            PaperTemplates templates,
            Programmes programmes,
            TemplateSummary version,
            SheetTemplate content,
            Runnable done) {
        this.templates = templates;
        this.version = version;
        this.content = content;
        this.done = done;
        setId("use-dialog");
        setHeaderTitle(getTranslation("certificates.template.use"));
        programme.setLabel(getTranslation("certificates.template.for"));
        programme.setId("use-programme");
        programme.setEmptySelectionAllowed(true);
        programme.setEmptySelectionCaption(getTranslation("certificates.template.all-programmes"));
        programme.setItems(programmes.all());
        programme.setItemLabelGenerator(
                one -> one == null ? getTranslation("certificates.template.all-programmes") : one.title());
        programme.setWidthFull();
        var text = new Div(
                new Paragraph(getTranslation("certificates.template.use.text", version.name(), version.number())),
                programme,
                message);
        text.addClassNames("stack", "stack-3", "dialog-wide");
        add(text);
        getFooter()
                .add(
                        Buttons.plain(getTranslation("platform.back"), "use-back", this::close),
                        Buttons.main(getTranslation("certificates.template.use"), "use-go", this::go));
    }

    private void go() {
        message.removeAll();
        var chosen = programme.getValue();
        switch (templates.use(
                version.id(), version.number(), version.revision(), chosen == null ? null : chosen.code())) {
            case UseTemplateResult.Done _ -> {
                close();
                Toasts.show(getTranslation("certificates.template.used"));
                done.run();
            }
            case UseTemplateResult.Refused(var problems) ->
                message.add(Note.error(
                        getTranslation("certificates.template.refused"),
                        String.join(" ", TemplateWords.problems(this, content, problems))));
            case UseTemplateResult.Changed(var by, var at) ->
                message.add(ChangedMeanwhile.note(this, by, at, List.of(), "certificates.template.changed"));
        }
    }
}
