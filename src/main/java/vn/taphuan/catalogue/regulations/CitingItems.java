package vn.taphuan.catalogue.regulations;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import vn.taphuan.catalogue.ProgrammeCode;
import vn.taphuan.catalogue.facts.Citations;
import vn.taphuan.catalogue.loading.CourseFolder;
import vn.taphuan.catalogue.regulations.CitingItem.Kind;
import vn.taphuan.catalogue.spi.SourceFile;
import vn.taphuan.catalogue.spi.YamlEntry;

/** Finds in the files of a programme what cites which fact. */
final class CitingItems {

    private static final Pattern TITLE = Pattern.compile("(?m)^title: *[\"']?(.*?)[\"']? *$");

    /** One thing within a file of several. */
    private record Entry(int line, String id, String title) {}

    private final CourseFolder folder;
    private final Predicate<String> wanted;
    private final Map<String, List<CitingItem>> found = new LinkedHashMap<>();

    private CitingItems(CourseFolder folder, Predicate<String> wanted) {
        this.folder = folder;
        this.wanted = wanted;
    }

    /** By the id of the fact, each item once; @param wanted ids of facts */
    static Map<String, List<CitingItem>> in(CourseFolder folder, Predicate<String> wanted) {
        var items = new CitingItems(folder, wanted);
        folder.files().forEach(items::look);
        return items.found;
    }

    private void look(String path, String text) {
        var cited = Citations.in(text).stream()
                .filter(one -> wanted.test(one.id()))
                .sorted(Comparator.comparing(Citations.Cited::line))
                .toList();
        if (cited.isEmpty()) {
            return;
        }
        var entries = entries(path, text);
        cited.forEach(one -> add(one.id(), item(path, text, one.line(), entries)));
    }

    private void add(String fact, CitingItem item) {
        var known = found.computeIfAbsent(fact, id -> new ArrayList<>());
        if (known.stream().noneMatch(other -> other.place().equals(item.place()))) {
            known.add(item);
        }
    }

    private CitingItem item(String path, String text, int line, List<Entry> entries) {
        var programme = new ProgrammeCode(folder.name());
        var place = folder.name() + "/" + path;
        var within = entries.stream().filter(entry -> entry.line() <= line).reduce((earlier, later) -> later);
        return within.map(entry ->
                        new CitingItem(kind(path), programme, place + "#" + entry.id(), path, line, entry.title()))
                .orElseGet(() -> new CitingItem(kind(path), programme, place, path, line, title(path, text)));
    }

    private static Kind kind(String path) {
        if (path.contains("/lessons/")) {
            return Kind.LESSON;
        }
        if (path.contains("/forms/")) {
            return Kind.FORM;
        }
        if (path.contains("/figures/")) {
            return Kind.FIGURE;
        }
        return switch (path.substring(path.lastIndexOf('/') + 1)) {
            case "questions.yaml" -> Kind.QUESTION;
            case "glossary.yaml" -> Kind.TERM;
            case "summary.md" -> Kind.SUMMARY;
            default -> Kind.DESCRIPTION;
        };
    }

    private static List<Entry> entries(String path, String text) {
        return switch (kind(path)) {
            case QUESTION -> entries(path, text, "questions", "text");
            case TERM -> entries(path, text, "terms", "term");
            default -> List.of();
        };
    }

    private static List<Entry> entries(String path, String text, String list, String title) {
        return YamlEntry.read(new SourceFile(path, text), text, 1, problem -> {}).entries(list).stream()
                .map(entry -> new Entry(
                        entry.line(),
                        entry.optionalText("id").orElse(""),
                        entry.optionalText(title).orElse("")))
                .toList();
    }

    private static String title(String path, String text) {
        var title = TITLE.matcher(text);
        return title.find() ? title.group(1) : path;
    }
}
