package vn.taphuan.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.util.List;
import vn.taphuan.people.Slip;
import vn.taphuan.platform.ui.Formats;
import vn.taphuan.platform.ui.Links;
import vn.taphuan.platform.ui.PdfFile;

/** Hands out printed slips: the codes stand in this file and nowhere else, so it is there until the dialog is closed. */
final class SlipDialog extends Dialog {

    private static final String FILE = "phieu.pdf";

    SlipDialog(List<Slip> slips, byte[] paper) {
        setId("slip-dialog");
        setWidth("30rem");
        setHeaderTitle(getTranslation("people.slips.ready", slips.size()));
        var expires =
                slips.stream().map(Slip::expiresAt).min(Instant::compareTo).orElseThrow();
        var words = new Div(
                new Paragraph(getTranslation("people.slips.ready.text")),
                new Paragraph(getTranslation("people.slips.ready.until", Formats.dateTime(expires))));
        words.addClassNames("stack", "stack-2");
        add(words);
        var open = Links.pdf(getTranslation("people.slips.open"), "print", () -> new PdfFile(FILE, paper));
        open.setId("open-slips");
        open.setClassName("btn btn-main");
        getFooter().add(new Button(getTranslation("people.close"), click -> close()), open);
        setCloseOnOutsideClick(false);
    }
}
