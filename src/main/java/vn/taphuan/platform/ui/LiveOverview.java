package vn.taphuan.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * All of a board at once: totals, what needs somebody, how it goes, and one tile for each thing, which is kept while the thing is there.
 *
 * @param <K> by which a thing is known
 */
public final class LiveOverview<K, T extends LiveTile> extends Div {

    private final LiveText count = new LiveText();
    private final UnorderedList list = new UnorderedList();
    private final transient Map<K, T> tiles = new HashMap<>();
    private transient List<K> order = List.of();

    /** @param help what the numbers in a tile mean */
    public LiveOverview(Component figures, Component problems, Component trend, String title, String help) {
        addClassName("board-overview");
        list.addClassName("board-tiles");
        list.setId("sites");
        count.addClassName("count");
        var meaning = new Span(help);
        meaning.addClassNames("board-help", "xs", "soft");
        var head = new Div(new H2(title), count, meaning);
        head.addClassName("row");
        var all = new Section(head, list);
        all.addClassName("board-sites");
        var aside = new Div(problems, trend);
        aside.addClassName("board-aside");
        var body = new Div(aside, all);
        body.addClassName("board-body");
        add(figures, body);
    }

    /** @param show brings a tile up to date */
    public <S> void show(List<S> things, Function<S, K> key, Function<S, T> newTile, BiConsumer<T, S> show) {
        var now = things.stream().map(key).toList();
        if (!now.equals(order)) {
            order = now;
            count.say(String.valueOf(now.size()));
            list.removeAll();
            tiles.keySet().retainAll(now);
            things.forEach(thing -> list.add(tiles.computeIfAbsent(key.apply(thing), id -> newTile.apply(thing))));
        }
        things.forEach(thing -> show.accept(Objects.requireNonNull(tiles.get(key.apply(thing))), thing));
    }
}
