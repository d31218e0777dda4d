package vn.taphuan.catalogue.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import vn.taphuan.catalogue.adaptation.Adaptations;
import vn.taphuan.platform.ui.Buttons;

/** Writes the local example of a lesson; an empty one takes it away. */
final class LocalTextDialog extends Dialog {

    LocalTextDialog(String title, String text, Consumer<String> then) {
        setId("local-text");
        setHeaderTitle(title);
        var area = new TextArea(getTranslation("catalogue.adaptation.example.text"));
        area.setId("example-text");
        area.setMaxLength(Adaptations.LONGEST_TEXT);
        area.setMinRows(8);
        area.setWidthFull();
        area.setValue(text);
        area.setHelperText(getTranslation("catalogue.adaptation.markdown"));
        var content = new Div(new Paragraph(getTranslation("catalogue.adaptation.secret")), area);
        content.addClassNames("stack", "stack-3", "dialog-wide");
        add(content);
        getFooter()
                .add(
                        Buttons.plain(getTranslation("platform.back"), "example-back", this::close),
                        Buttons.main(getTranslation("catalogue.adaptation.take"), "example-take", () -> {
                            close();
                            then.accept(area.getValue());
                        }));
    }
}
