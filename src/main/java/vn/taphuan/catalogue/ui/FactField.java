package vn.taphuan.catalogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import vn.taphuan.catalogue.facts.FactSheet;
import vn.taphuan.platform.ui.Bold;
import vn.taphuan.platform.ui.Buttons;
import vn.taphuan.platform.ui.Icons;

/** The facts on which something rests: each with its words and how sure it is; others are found by a search and added. */
public final class FactField extends Div {

    private final transient FactSheet facts;
    private final boolean mustDecide;
    private final UnorderedList list = new UnorderedList();
    private final FactSearch search;
    private final Paragraph error = new Paragraph();
    private final List<String> chosen = new ArrayList<>();
    private transient Runnable changed = () -> {};
    private boolean readOnly;

    /**
     * @param help below the field
     * @param mustDecide an answer rests on these facts: those that were not read in their source are told to be wrong
     */
    public FactField(FactSheet facts, String label, String help, boolean mustDecide) {
        this.facts = facts;
        this.mustDecide = mustDecide;
        setId("facts");
        addClassNames("field", "facts-field");
        getElement().setAttribute("role", "group").setAttribute("aria-label", label);
        var name = new Span(label);
        name.addClassName("label");
        list.addClassName("src-list");
        search = new FactSearch(facts, getTranslation("catalogue.facts.add"), this::add);
        error.addClassName("field-error");
        error.setId("facts-error");
        error.getElement().setAttribute("role", "status");
        var below = new Paragraph(help);
        below.addClassName("field-help");
        add(name, list, error, search, below);
    }

    public List<String> getValue() {
        return List.copyOf(chosen);
    }

    public void setValue(List<String> ids) {
        chosen.clear();
        chosen.addAll(ids);
        show();
    }

    public void setReadOnly(boolean closed) {
        readOnly = closed;
        search.setVisible(!closed);
        show();
    }

    public void onChange(Runnable listener) {
        changed = listener;
    }

    /** Adds a fact unless it is there already. */
    public void add(String id) {
        if (!chosen.contains(id)) {
            chosen.add(id);
            show();
            changed.run();
        }
    }

    private void drop(String id) {
        chosen.remove(id);
        show();
        changed.run();
        search.focus();
    }

    private void show() {
        list.removeAll();
        chosen.forEach(id -> list.add(row(id)));
        list.setVisible(!chosen.isEmpty());
        error.removeAll();
        var wrong = chosen.stream().filter(this::isWrong).toList();
        if (!wrong.isEmpty()) {
            error.add(Icons.of("stop"), new Span(getTranslation("catalogue.facts.not-read", String.join(", ", wrong))));
        }
        error.setVisible(!wrong.isEmpty());
    }

    private boolean isWrong(String id) {
        return facts.find(id).map(fact -> mustDecide && !fact.decides()).orElse(true);
    }

    private Component row(String id) {
        var fact = facts.find(id);
        var words = new NativeButton();
        words.add(new Bold(id), new Span(fact.map(known -> " " + known.text()).orElse("")));
        words.addClassName("fact-open");
        words.getElement().setAttribute("type", "button");
        words.addClickListener(click -> FactDialog.show(facts, id));
        var row = new ListItem(Icons.of("file"), words);
        fact.ifPresent(known -> row.add(new FactBadge(known.certainty())));
        if (!readOnly) {
            var drop = Buttons.icon("x", getTranslation("catalogue.facts.drop", id), () -> drop(id));
            row.add(drop);
        }
        return row;
    }
}
