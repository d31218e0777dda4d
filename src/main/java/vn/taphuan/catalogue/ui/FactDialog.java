package vn.taphuan.catalogue.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.taphuan.catalogue.facts.Fact;
import vn.taphuan.catalogue.facts.FactSheet;
import vn.taphuan.platform.ui.Buttons;
import vn.taphuan.platform.ui.Facts;

/** One statement of the fact sheet: its words, how sure it is, where it was read. */
final class FactDialog extends Dialog {

    private FactDialog(String id, @Nullable Fact fact) {
        setId("fact-dialog");
        setHeaderTitle(getTranslation("catalogue.fact", id));
        var content = new Div();
        content.addClassNames("stack", "stack-3", "dialog-wide");
        if (fact == null) {
            content.add(new Paragraph(getTranslation("catalogue.fact.unknown")));
        } else {
            content.add(new FactBadge(fact.certainty()), new Paragraph(fact.text()), more(fact));
        }
        add(content);
        getFooter().add(Buttons.plain(getTranslation("platform.back"), "fact-close", this::close));
    }

    static void show(FactSheet facts, String id) {
        new FactDialog(id, facts.find(id).orElse(null)).open();
    }

    private Facts more(Fact fact) {
        return new Facts()
                .with(getTranslation("catalogue.fact.source"), Objects.requireNonNullElse(fact.source(), ""))
                .with(getTranslation("catalogue.fact.scope"), Objects.requireNonNullElse(fact.scope(), ""))
                .with(getTranslation("catalogue.fact.note"), Objects.requireNonNullElse(fact.note(), ""))
                .with(getTranslation("catalogue.fact.superseded"), Objects.requireNonNullElse(fact.supersededBy(), ""));
    }
}
