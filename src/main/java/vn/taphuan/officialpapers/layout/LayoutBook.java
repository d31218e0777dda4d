package vn.taphuan.officialpapers.layout;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.function.UnaryOperator;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import vn.taphuan.officialpapers.layout.LayoutRules.Margins;
import vn.taphuan.officialpapers.layout.LayoutRules.Marks;
import vn.taphuan.officialpapers.layout.LayoutRules.Sizes;

/** The rules of layout by the day from which they are in force, and the words that papers have beside their content. */
@Component
public class LayoutBook {

    private static final String FILE = "/papers/layout.properties";

    private final Properties shipped = new Properties();
    private final UnaryOperator<String> own;
    private final List<LayoutRules> rules;

    @Autowired
    LayoutBook(Environment environment) {
        this(key -> environment.getProperty("taphuan.papers." + key, ""));
    }

    /** @param own what the installation sets for a key; empty for nothing */
    LayoutBook(UnaryOperator<String> own) {
        this.own = own;
        try (var file = LayoutBook.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("missing: " + FILE);
            }
            shipped.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        rules = Arrays.stream(text("rules").split(","))
                .map(this::read)
                .sorted(Comparator.comparing(LayoutRules::from))
                .toList();
    }

    /** The rules in force on a day; before the first ones known, the first ones. */
    public LayoutRules on(LayoutSystem system, LocalDate day) {
        var its = rules.stream().filter(one -> one.system() == system).toList();
        return its.stream()
                .filter(one -> !one.from().isAfter(day))
                .reduce((earlier, later) -> later)
                .orElseGet(its::getFirst);
    }

    /** What papers of this kind are called, as it stands on them. */
    public String name(OfficialKind kind) {
        return text("name." + kind);
    }

    /** @return empty for a kind that has none */
    public String symbol(OfficialKind kind) {
        return text("symbol." + kind);
    }

    String text(String key) {
        var set = own.apply(key);
        var text = set.isEmpty() ? shipped.getProperty(key) : set;
        if (text == null) {
            throw new IllegalStateException(FILE + " has no " + key);
        }
        return text;
    }

    private LayoutRules read(String id) {
        var margins = Arrays.stream(text(id + ".margins").split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
        return new LayoutRules(
                id,
                LayoutSystem.valueOf(text(id + ".system")),
                LocalDate.parse(text(id + ".from")),
                text(id + ".source"),
                Boolean.parseBoolean(text(id + ".to-check")),
                new Margins(margins[0], margins[1], margins[2], margins[3]),
                sizes(id),
                new Marks(
                        text(id + ".star"),
                        text(id + ".rule-under-about"),
                        text(id + ".closing"),
                        text(id + ".number"),
                        text(id + ".number-without-symbol"),
                        text(id + ".letter-about"),
                        Boolean.parseBoolean(text(id + ".recipients-underlined"))));
    }

    private Sizes sizes(String id) {
        return new Sizes(
                size(id, "heading"),
                size(id, "motto"),
                size(id, "parent-body"),
                size(id, "issuing-body"),
                size(id, "number-size"),
                size(id, "place-date"),
                size(id, "kind"),
                size(id, "about"),
                size(id, "letter-about-size"),
                size(id, "text"),
                size(id, "line"),
                size(id, "first-line"),
                size(id, "table"),
                size(id, "recipients-heading"),
                size(id, "recipients"),
                size(id, "signature"));
    }

    private double size(String id, String key) {
        return Double.parseDouble(text(id + "." + key));
    }
}
