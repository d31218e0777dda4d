package vn.taphuan.platform.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/** The filters of one list side by side, each with how many it would show; exactly one is on, at first the first. */
public class FilterTabs extends Div {

    private final List<NativeButton> filters = new ArrayList<>();
    private final List<Span> counts = new ArrayList<>();
    private final transient IntConsumer chosen;
    private int selected;

    /**
     * @param label what is filtered, for those who cannot see it
     * @param chosen told the number of the filter that somebody has just put on, from 0
     */
    public FilterTabs(String label, IntConsumer chosen) {
        this.chosen = chosen;
        addClassName("tabs");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", label);
    }

    public void add(String title, long count) {
        int number = filters.size();
        var shown = new Span(Formats.number(count));
        shown.addClassName("count");
        var filter = new NativeButton();
        filter.add(new Span(title), shown);
        filter.addClickListener(click -> {
            select(number);
            chosen.accept(number);
        });
        filters.add(filter);
        counts.add(shown);
        add(filter);
        select(selected);
    }

    /** Says anew how many a filter would show. */
    public void recount(int number, long count) {
        var text = Formats.number(count);
        if (!text.equals(counts.get(number).getText())) {
            counts.get(number).setText(text);
        }
    }

    public int selected() {
        return selected;
    }

    /** Puts a filter on without telling anybody. */
    public final void select(int number) {
        selected = number;
        for (int i = 0; i < filters.size(); i++) {
            filters.get(i).setClassName("is-on", i == number);
            filters.get(i).getElement().setAttribute("aria-pressed", String.valueOf(i == number));
        }
    }
}
