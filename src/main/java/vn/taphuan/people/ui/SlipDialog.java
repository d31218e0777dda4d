package vn.taphuan.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.List;
import vn.taphuan.people.Slip;
import vn.taphuan.platform.ui.Formats;

/** Hands out printed slips: the codes stand in this file and nowhere else, so it is there until the dialog is closed. */
final class SlipDialog extends Dialog {

    private static final String FILE = "phieu.pdf";
    private static final String PDF = "application/pdf";

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
        var open = new Anchor(
                DownloadHandler.fromInputStream(
                                event -> new DownloadResponse(new ByteArrayInputStream(paper), FILE, PDF, paper.length))
                        .inline(),
                getTranslation("people.slips.open"));
        open.setId("open-slips");
        open.setTarget("_blank");
        open.addClassNames("btn", "btn-main");
        getFooter().add(new Button(getTranslation("people.close"), click -> close()), open);
        setCloseOnOutsideClick(false);
    }
}
