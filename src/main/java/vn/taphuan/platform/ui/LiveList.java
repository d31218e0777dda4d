package vn.taphuan.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid.Column;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.ListDataProvider;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import vn.taphuan.platform.persistence.VietnameseNames;

/**
 * A list that follows a board, filtered by tabs and by words. The browser holds only the rows in sight, and only rows that have changed
 * are sent again. Filters and columns are added before it is shown.
 *
 * @param <K> by which a row is known
 */
public final class LiveList<K, R> extends Section {

    /**
     * How rows are told apart and found.
     *
     * @param look what a row shows; while it stays the same the row is not sent again
     * @param name what is searched for words
     */
    public record Reading<K, R>(Function<R, K> key, Function<R, Object> look, Function<R, String> name) {}

    /** @param none said when no row is shown */
    public record Labels(String filter, String search, String none) {}

    private final transient Reading<K, R> reading;
    private final Labels labels;
    private final FilterTabs tabs;
    private final transient List<Predicate<R>> filters = new ArrayList<>();
    private final SearchField words;
    private final CardGrid<K> grid = new CardGrid<>();
    private final List<K> shown = new ArrayList<>();
    private final ListDataProvider<K> provider = new ListDataProvider<>(shown);
    private final LiveText nobody = new LiveText();
    private final transient Map<K, R> rows = new LinkedHashMap<>();

    /** @param id that those of the filter and the field for words begin with */
    public LiveList(String id, Reading<K, R> reading, Labels labels) {
        this.reading = reading;
        this.labels = labels;
        addClassNames("board-people", "stack", "stack-3");
        tabs = new FilterTabs(labels.filter(), number -> refill());
        tabs.setId(id + "-filter");
        words = new SearchField(id + "-search", labels.search(), this::refill);
        grid.addClassName("board-grid");
        grid.setDataProvider(provider);
        var none = new Paragraph(nobody);
        none.addClassName("soft");
        var head = new Div(tabs, words);
        head.addClassName("board-people-head");
        add(head, none, grid);
    }

    public CardGrid<K> grid() {
        return grid;
    }

    public void filter(String title, Predicate<R> shows) {
        filters.add(shows);
        tabs.add(title, 0);
    }

    /** Puts a filter on by its number, from 0. */
    public void select(int filter) {
        tabs.select(filter);
    }

    public Column<K> text(String name, Function<R, String> text) {
        return grid.text(name, key -> of(key).map(text).orElse(""));
    }

    public Column<K> component(String name, Function<R, Component> part) {
        return grid.component(name, key -> of(key).map(part).orElseGet(Span::new));
    }

    /** @param now all rows in their order */
    public void show(List<R> now) {
        for (int i = 0; i < filters.size(); i++) {
            tabs.recount(i, now.stream().filter(filters.get(i)).count());
        }
        Map<K, R> fresh = LinkedHashMap.newLinkedHashMap(now.size());
        List<K> changed = new ArrayList<>();
        for (var row : now) {
            var key = reading.key().apply(row);
            fresh.put(key, row);
            var before = rows.get(key);
            if (before == null
                    || !reading.look().apply(row).equals(reading.look().apply(before))) {
                changed.add(key);
            }
        }
        rows.clear();
        rows.putAll(fresh);
        if (!refill()) {
            var visible = Set.copyOf(shown);
            changed.stream().filter(visible::contains).forEach(provider::refreshItem);
        }
    }

    /** Whether other rows are shown than before, or in another order. */
    private boolean refill() {
        var searched = VietnameseNames.searchKey(words.getValue());
        var filter = filters.get(tabs.selected());
        List<K> wanted = new ArrayList<>();
        rows.forEach((key, row) -> {
            if (filter.test(row)
                    && (searched.isEmpty()
                            || VietnameseNames.searchKey(reading.name().apply(row))
                                    .contains(searched))) {
                wanted.add(key);
            }
        });
        nobody.say(wanted.isEmpty() ? labels.none() : "");
        grid.setVisible(!wanted.isEmpty());
        if (wanted.equals(shown)) {
            return false;
        }
        shown.clear();
        shown.addAll(wanted);
        provider.refreshAll();
        return true;
    }

    private Optional<R> of(K key) {
        return Optional.ofNullable(rows.get(key));
    }
}
