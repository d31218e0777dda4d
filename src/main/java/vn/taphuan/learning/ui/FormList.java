package vn.taphuan.learning.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import vn.taphuan.catalogue.printing.ModulePrintouts.FormPrintout;
import vn.taphuan.platform.ui.FileLink;
import vn.taphuan.platform.ui.StateBadge;
import vn.taphuan.platform.ui.StateBadge.Tone;

/** Forms with when one uses them and their files. */
final class FormList extends UnorderedList {

    FormList(List<FormPrintout> forms) {
        addClassNames("list", "forms");
        forms.forEach(form -> add(item(form)));
    }

    private ListItem item(FormPrintout form) {
        var title = new Span(form.title());
        title.addClassName("t");
        var use = new Paragraph(getTranslation("printouts.form.use", form.use()));
        use.addClassNames("s", "soft");
        var words = new Div(new Div(title), use);
        words.addClassNames("grow", "stack", "stack-2");
        if (form.proposed()) {
            words.add(new Div(new StateBadge(Tone.ATTENTION, "alert", getTranslation("printouts.form.proposed"))));
        }
        var docx = new FileLink(form.docx().address(), form.docx().bytes(), "DOCX", form.title());
        docx.setId("docx-" + form.id());
        var pdf = new FileLink(form.pdf().address(), form.pdf().bytes(), "PDF", form.title());
        pdf.setId("pdf-" + form.id());
        var files = new Div(docx, pdf);
        files.addClassNames("row", "wrap");
        var item = new ListItem(words, files);
        item.setId("form-" + form.id());
        item.addClassNames("row", "wrap", "file-row");
        return item;
    }
}
