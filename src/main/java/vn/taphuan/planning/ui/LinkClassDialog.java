package vn.taphuan.planning.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import java.util.function.Consumer;
import vn.taphuan.planning.PlannedClass;
import vn.taphuan.platform.ui.Buttons;

/** Chooses the class that is to count towards a line. */
final class LinkClassDialog extends Dialog {

    LinkClassDialog(List<PlannedClass> candidates, Consumer<PlannedClass> then) {
        setId("link-dialog");
        setHeaderTitle(getTranslation("planning.link.title"));
        var content = new Div();
        content.addClassNames("stack", "stack-3", "dialog-wide");
        add(content);
        getFooter().add(Buttons.plain(getTranslation("platform.back"), "link-back", this::close));
        if (candidates.isEmpty()) {
            content.add(new Paragraph(getTranslation("planning.link.none")));
            return;
        }
        var choice = new RadioButtonGroup<PlannedClass>(getTranslation("planning.link.which"));
        choice.setId("link-class");
        choice.setItems(candidates);
        choice.setItemLabelGenerator(of -> getTranslation(
                "classes.label.full",
                of.label().number(),
                String.valueOf(of.label().year()),
                of.label().name()));
        choice.setValue(candidates.getFirst());
        content.add(choice);
        getFooter().add(Buttons.mainCreating(getTranslation("planning.link.go"), "link-go", () -> {
            if (isOpened()) {
                close();
                then.accept(choice.getValue());
            }
        }));
    }
}
