package vn.taphuan.catalogue.facts;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.taphuan.catalogue.spi.YamlEntry;

/** Reads one entry of {@code regulations.yaml}. */
final class RegulationReader {

    /** What is said of one paper. */
    private static final String[] OF_A_PAPER = {
        "number",
        "title",
        "issued",
        "effective-from",
        "effective-to",
        "replaced-by",
        "replaces",
        "amended-by",
        "state",
        "note"
    };

    private static final Pattern DAY = Pattern.compile("[0-9]{4}(-[0-9]{2}){0,2}");

    private RegulationReader() {}

    static Regulation read(YamlEntry entry) {
        var documents = entry.entries("documents");
        if (documents.isEmpty()) {
            entry.only(Stream.concat(Stream.of("id", "certainty"), Stream.of(OF_A_PAPER))
                    .toArray(String[]::new));
        } else {
            entry.only("id", "certainty", "title", "note", "documents");
            documents.forEach(document -> document.only(OF_A_PAPER));
        }
        return new Regulation(
                FactSheet.id(entry),
                entry.text("title"),
                FactSheet.certainty(entry),
                entry.optionalText("note").orElse(null),
                documents.isEmpty()
                        ? List.of(paper(entry))
                        : documents.stream().map(RegulationReader::paper).toList());
    }

    private static Regulation.Paper paper(YamlEntry entry) {
        return new Regulation.Paper(
                entry.optionalText("number").orElse(null),
                entry.optionalText("title").orElse(null),
                day(entry, "issued"),
                day(entry, "effective-from"),
                day(entry, "effective-to"),
                entry.optionalText("replaced-by").orElse(null),
                entry.texts("replaces"),
                entry.texts("amended-by"),
                state(entry),
                entry.optionalText("note").orElse(null));
    }

    /** A day, a month or a year: some are known no better. */
    private static @Nullable String day(YamlEntry entry, String key) {
        var day = entry.optionalText(key);
        day.filter(text -> !DAY.matcher(text).matches())
                .ifPresent(text -> entry.problemAt(key, "catalogue.problem.day", text));
        return day.orElse(null);
    }

    private static Regulation.State state(YamlEntry entry) {
        var text = entry.text("state");
        for (var state : Regulation.State.values()) {
            if (state.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(text)) {
                return state;
            }
        }
        if (!text.isEmpty()) {
            entry.problemAt("state", "catalogue.problem.regulation-state", text);
        }
        return Regulation.State.UNKNOWN;
    }
}
