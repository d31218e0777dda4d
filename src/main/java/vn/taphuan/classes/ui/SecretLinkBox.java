package vn.taphuan.classes.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.textfield.TextField;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import vn.taphuan.platform.qr.QrCode;
import vn.taphuan.platform.ui.Buttons;
import vn.taphuan.platform.ui.Toasts;

/** A secret link that is shown this once: to read, to copy, and as a code. */
final class SecretLinkBox extends Div {

    /**
     * @param id beginning of the ids of its parts
     * @param label of the link
     * @param codeText what the code is, read out
     */
    SecretLinkBox(String id, String label, String codeText, String link) {
        addClassNames("stack", "stack-3");
        var field = new TextField(label);
        field.setValue(link);
        field.setReadOnly(true);
        field.setWidthFull();
        field.setId(id + "-link");
        var copy = Buttons.plain(getTranslation("invitations.copy"), id + "-copy", () -> {
            field.getElement()
                    .executeJs(
                            "const input = this.inputElement; input.select(); navigator.clipboard?.writeText($0)",
                            link);
            Toasts.show(getTranslation("invitations.copied"));
        });
        var code = new Image(picture(QrCode.of(link)), codeText);
        code.addClassName("places-qr");
        add(field, new Div(copy), code);
    }

    private static String picture(QrCode code) {
        int side = code.sizeWithQuietZone();
        var svg = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 " + side + " " + side
                + "' shape-rendering='crispEdges'><path fill='#fff' d='M0 0h" + side + "v" + side + "H0z'/><path d='"
                + code.path() + "'/></svg>";
        return "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.UTF_8));
    }
}
