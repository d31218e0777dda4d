package vn.taphuan.platform.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.shared.Registration;
import com.vaadin.flow.signals.Signal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list of any length: a table in a wide window, cards in a narrow one, each headed by one column, the first unless said
 * otherwise, and the others named below it. It follows the width of the window. All columns are added before it is shown.
 */
public class CardGrid<T> extends Grid<T> {

    /** Pixels, as in the style sheets: the drawer is away below it. */
    private static final int WIDE = 800;

    private record Part<T>(String name, SerializableFunction<T, Component> of, Column<T> column) {}

    private final transient List<Part<T>> parts = new ArrayList<>();
    private @Nullable Column<T> heading;
    private @Nullable Column<T> cards;
    private @Nullable Registration following;

    public CardGrid() {
        addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        var window = event.getUI().getPage().windowSizeSignal();
        following = Signal.effect(this, () -> fit(window.get().width()));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (following != null) {
            following.remove();
            following = null;
        }
        super.onDetach(event);
    }

    /** @param name of the column; an empty one is not said in the card */
    public final Column<T> text(String name, SerializableFunction<T, String> text) {
        var column = addColumn(text::apply).setHeader(name);
        parts.add(new Part<>(name, row -> new Span(text.apply(row)), column));
        return column;
    }

    /** @param name of the column; an empty one is not said in the card */
    public final Column<T> component(String name, SerializableFunction<T, Component> part) {
        var column = addComponentColumn(part::apply).setHeader(name);
        parts.add(new Part<>(name, part, column));
        return column;
    }

    public final void headCardsWith(Column<T> column) {
        heading = column;
    }

    /** A width of 0 is one that the browser has not told. */
    private void fit(int width) {
        boolean narrow = width > 0 && width < WIDE;
        if (parts.isEmpty() || narrow == (cards != null)) {
            return;
        }
        parts.forEach(part -> part.column().setVisible(!narrow));
        if (cards == null) {
            cards = addComponentColumn(this::card).setHeader(heading().name()).setFlexGrow(1);
        } else {
            removeColumn(cards);
            cards = null;
        }
    }

    private Part<T> heading() {
        return parts.stream()
                .filter(part -> part.column().equals(heading))
                .findFirst()
                .orElse(parts.getFirst());
    }

    private Component card(T row) {
        var head = heading();
        var title = new Div(head.of().apply(row));
        var list = new DescriptionList();
        var card = new Div(title, list);
        card.addClassName("row-card");
        for (var part : parts) {
            var value = part.of().apply(row);
            if (!part.equals(head) && says(value)) {
                list.add(new Term(part.name()), new Description(value));
            }
        }
        return card;
    }

    private static boolean says(Component value) {
        return !(value instanceof Span)
                || !value.getElement().getTextRecursively().isBlank();
    }
}
