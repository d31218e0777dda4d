package vn.taphuan.catalogue.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.function.Consumer;
import vn.taphuan.catalogue.facts.Fact;
import vn.taphuan.catalogue.facts.FactSheet;
import vn.taphuan.platform.persistence.VietnameseNames;
import vn.taphuan.platform.ui.Bold;

/** Finds a fact by its id or by words of its text, with or without diacritics. */
final class FactSearch extends ComboBox<Fact> {

    /** @param chosen told the id of a fact that was chosen; the field is empty again by then */
    FactSearch(FactSheet facts, String label, Consumer<String> chosen) {
        super(label);
        setId("fact-search");
        setPlaceholder(getTranslation("catalogue.facts.search"));
        setWidthFull();
        setItems((fact, words) -> matches(fact, VietnameseNames.searchKey(words)), facts.all());
        setItemLabelGenerator(fact -> fact.id() + " – " + fact.text());
        setRenderer(new ComponentRenderer<>(FactSearch::row));
        getElement().setAttribute("data-not-saved", "");
        getStyle().set("--vaadin-combo-box-overlay-width", "min(34rem, 90vw)");
        addValueChangeListener(change -> {
            if (change.getValue() != null) {
                var id = change.getValue().id();
                clear();
                chosen.accept(id);
            }
        });
    }

    private static Div row(Fact fact) {
        var text = new Span(fact.text());
        text.addClassNames("s", "fact-words");
        var head = new Div(new Bold(fact.id()), new FactBadge(fact.certainty()));
        head.addClassNames("row");
        return new Div(head, text);
    }

    private static boolean matches(Fact fact, String key) {
        var words = VietnameseNames.searchKey(fact.id() + " " + fact.text());
        for (var word : key.split(" ")) {
            if (!words.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
