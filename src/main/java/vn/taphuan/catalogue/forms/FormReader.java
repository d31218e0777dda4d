package vn.taphuan.catalogue.forms;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.taphuan.catalogue.forms.FormContent.Field;
import vn.taphuan.catalogue.forms.FormContent.FieldKind;
import vn.taphuan.catalogue.forms.FormContent.Grid;
import vn.taphuan.catalogue.forms.FormContent.Section;
import vn.taphuan.catalogue.spi.ModuleSource;
import vn.taphuan.catalogue.spi.SourceFile;
import vn.taphuan.catalogue.spi.YamlEntry;

/** Reads the forms of a module's folder; every problem is noted with file and line. */
final class FormReader {

    static final String FOLDER = "forms";

    private static final Pattern FILE = Pattern.compile(".*/forms/([^/]+)\\.yaml");
    private static final Pattern FACT = Pattern.compile("[A-Z][0-9]?-[0-9]{2,3}[a-z]?");
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_USE = 500;
    private static final int LONGEST_TEXT = 1000;
    private static final int MOST_ROWS = 30;
    private static final int MOST_COLUMNS = 10;
    private static final int WIDEST = 20;
    private static final int MOST_SIGNATURES = 3;

    private final ModuleSource source;

    private FormReader(ModuleSource source) {
        this.source = source;
    }

    /** In the order of the files' names; a form that cannot be read is left out, and a problem. */
    static List<FormContent> read(ModuleSource source) {
        var reader = new FormReader(source);
        return source.files(FOLDER).stream()
                .flatMap(file -> reader.form(file).stream())
                .toList();
    }

    private Optional<FormContent> form(SourceFile file) {
        var name = FILE.matcher(file.path());
        if (!name.matches()) {
            source.problem(file, 0, "forms.problem.file-name");
            return Optional.empty();
        }
        var yaml = source.yaml(file);
        yaml.only(
                "id",
                "title",
                "use",
                "status",
                "layout",
                "doc-type",
                "about",
                "landscape",
                "facts",
                "sections",
                "signatures");
        var id = FormId.parse(yaml.text("id")).filter(known -> known.value().equals(name.group(1)));
        if (id.isEmpty() && yaml.has("id")) {
            yaml.problemAt("id", "forms.problem.id", name.group(1));
        }
        var title = atMost(yaml, "title", LONGEST_TITLE);
        var use = atMost(yaml, "use", LONGEST_USE);
        boolean proposed = status(yaml, true);
        var layout = layout(yaml);
        var docType = docType(yaml, layout);
        var about = about(yaml, layout);
        boolean landscape = yaml.flag("landscape").orElse(false);
        var facts = facts(yaml, Set.of());
        var sections = sections(yaml, Set.copyOf(facts), proposed);
        var signatures = signatures(yaml);
        return id.map(known -> new FormContent(
                known,
                title,
                use,
                proposed,
                layout,
                PaperKind.parse(docType).orElse(null),
                docType,
                about,
                landscape,
                facts,
                sections,
                signatures));
    }

    private static String atMost(YamlEntry yaml, String key, int longest) {
        var text = yaml.text(key);
        if (text.length() > longest) {
            yaml.problemAt(key, "catalogue.problem.too-long", key, String.valueOf(longest));
        }
        return text;
    }

    /** @return whether what the entry gives is a proposal */
    private static boolean status(YamlEntry yaml, boolean required) {
        var status =
                required ? yaml.text("status") : yaml.optionalText("status").orElse("sourced");
        if (!Set.of("proposed", "sourced", "").contains(status)) {
            yaml.problemAt("status", "forms.problem.status", status);
        }
        return status.equals("proposed");
    }

    private static FormLayout layout(YamlEntry yaml) {
        var text = yaml.text("layout");
        var layout = FormLayout.parse(text);
        if (layout.isEmpty() && yaml.has("layout")) {
            yaml.problemAt("layout", "forms.problem.layout", text);
        }
        return layout.orElse(FormLayout.PLAIN);
    }

    private static String docType(YamlEntry yaml, FormLayout layout) {
        if (layout == FormLayout.PLAIN) {
            if (yaml.has("doc-type")) {
                yaml.problemAt("doc-type", "forms.problem.plain", "doc-type");
            }
            return "";
        }
        var name = yaml.text("doc-type");
        if (!name.isEmpty() && PaperKind.parse(name).isEmpty()) {
            yaml.problemAt("doc-type", "forms.problem.doc-type", name);
        }
        return name;
    }

    private static String about(YamlEntry yaml, FormLayout layout) {
        if (layout != FormLayout.PLAIN) {
            return atMost(yaml, "about", LONGEST_USE);
        }
        if (yaml.has("about")) {
            yaml.problemAt("about", "forms.problem.plain", "about");
        }
        return "";
    }

    /** @param among the facts of the form, of which a section's are some; empty for the form's own */
    private static List<String> facts(YamlEntry yaml, Set<String> among) {
        List<String> facts = new ArrayList<>();
        for (var fact : yaml.texts("facts")) {
            if (!FACT.matcher(fact).matches()) {
                yaml.problemAt("facts", "catalogue.problem.fact", fact);
            } else if (!among.isEmpty() && !among.contains(fact)) {
                yaml.problemAt("facts", "forms.problem.section-fact", fact);
            } else {
                facts.add(fact);
            }
        }
        if (!yaml.has("facts")) {
            yaml.problem("catalogue.problem.key-missing", "facts");
        } else if (yaml.texts("facts").isEmpty()) {
            yaml.problemAt("facts", "catalogue.problem.facts-empty");
        }
        return facts;
    }

    private List<Section> sections(YamlEntry yaml, Set<String> facts, boolean formProposed) {
        var sections = yaml.entries("sections").stream()
                .map(entry -> section(entry, facts, formProposed))
                .toList();
        if (sections.isEmpty()) {
            yaml.problemAt("sections", "forms.problem.no-section");
        }
        return sections;
    }

    private static Section section(YamlEntry entry, Set<String> formFacts, boolean formProposed) {
        entry.only("heading", "note", "status", "facts", "fields", "table");
        boolean proposed = status(entry, false);
        if (proposed && !formProposed) {
            entry.problemAt("status", "forms.problem.section-proposed");
        }
        var fields = entry.entries("fields").stream()
                .flatMap(field -> field(field).stream())
                .toList();
        var table = entry.entry("table").map(FormReader::grid).orElse(null);
        if (!entry.has("fields") && !entry.has("table")) {
            entry.problem("forms.problem.section-empty");
        }
        var keys = List.copyOf(entry.keys());
        return new Section(
                atMost(entry, "heading", LONGEST_TITLE),
                entry.has("note") ? atMost(entry, "note", LONGEST_TEXT) : "",
                proposed,
                facts(entry, formFacts),
                fields,
                table,
                table != null && keys.indexOf("table") < keys.indexOf("fields"));
    }

    private static Optional<Field> field(YamlEntry entry) {
        entry.only("label", "kind", "rows", "options", "text");
        var label = atMost(entry, "label", LONGEST_USE);
        var name = entry.text("kind");
        var kind = kind(name);
        if (kind.isEmpty()) {
            if (entry.has("kind")) {
                entry.problemAt("kind", "forms.problem.kind", name);
            }
            return Optional.empty();
        }
        int rows = of(entry, "rows", kind.get() == FieldKind.LINES) ? entry.number("rows", 1, MOST_ROWS) : 0;
        var options = of(entry, "options", kind.get() == FieldKind.CHOICE) ? options(entry) : List.<String>of();
        var text = of(entry, "text", kind.get() == FieldKind.TEXT) ? atMost(entry, "text", LONGEST_TEXT) : "";
        return Optional.of(new Field(label, kind.get(), rows, options, text));
    }

    /** Reports a key that means nothing for this kind of field. */
    private static boolean of(YamlEntry entry, String key, boolean belongs) {
        if (!belongs && entry.has(key)) {
            entry.problemAt(key, "forms.problem.field-key", key);
        }
        return belongs;
    }

    private static List<String> options(YamlEntry entry) {
        var options = entry.texts("options");
        if (options.size() < 2 || new HashSet<>(options).size() != options.size()) {
            entry.problemAt("options", "forms.problem.options");
        }
        return options;
    }

    private static Optional<FieldKind> kind(String name) {
        for (var kind : FieldKind.values()) {
            if (kind.name().toLowerCase(Locale.ROOT).equals(name)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    private static @Nullable Grid grid(YamlEntry entry) {
        entry.only("columns", "rows", "lines");
        Map<Integer, Double> shares = new TreeMap<>();
        List<String> headings = new ArrayList<>();
        for (var column : entry.entries("columns")) {
            column.only("title", "width");
            shares.put(headings.size(), (double) column.number("width", 1, WIDEST));
            headings.add(atMost(column, "title", LONGEST_TITLE));
        }
        if (headings.isEmpty() || headings.size() > MOST_COLUMNS) {
            entry.problem("forms.problem.columns", String.valueOf(MOST_COLUMNS));
            return null;
        }
        if (entry.has("rows") == entry.has("lines")) {
            entry.problem("forms.problem.rows-or-lines");
            return null;
        }
        return new Grid(List.copyOf(shares.values()), headings, rows(entry, headings.size()));
    }

    private static List<List<String>> rows(YamlEntry entry, int columns) {
        if (entry.has("rows")) {
            var empty = java.util.Collections.nCopies(columns, "");
            return java.util.Collections.nCopies(entry.number("rows", 1, MOST_ROWS), empty);
        }
        var rows = entry.rows("lines");
        if (rows.stream().anyMatch(row -> row.size() != columns)) {
            entry.problemAt("lines", "forms.problem.line", String.valueOf(columns));
            return List.of();
        }
        return rows;
    }

    private static List<String> signatures(YamlEntry yaml) {
        var signatures = yaml.texts("signatures");
        if (signatures.isEmpty() || signatures.size() > MOST_SIGNATURES) {
            yaml.problemAt("signatures", "forms.problem.signatures", String.valueOf(MOST_SIGNATURES));
        }
        return signatures;
    }
}
