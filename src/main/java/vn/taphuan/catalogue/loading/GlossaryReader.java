package vn.taphuan.catalogue.loading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import vn.taphuan.catalogue.Term;
import vn.taphuan.catalogue.TermDraft;
import vn.taphuan.catalogue.spi.ModuleSource;

/** Reads the glossary of one module. */
final class GlossaryReader {

    static final String FILE = "glossary.yaml";

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_ID = 60;
    private static final int LONGEST_TERM = 120;
    private static final int LONGEST_DEFINITION = 1000;

    private GlossaryReader() {}

    /** @param known terms of the programme so far, by id; those of this module are added */
    static List<TermDraft> read(ModuleSource source, Map<String, Term> known) {
        List<TermDraft> terms = new ArrayList<>();
        source.file(FILE).ifPresent(file -> {
            var yaml = source.yaml(file);
            yaml.only("terms");
            for (var entry : yaml.entries("terms")) {
                entry.only("id", "term", "definition", "also", "facts");
                var id = entry.text("id");
                if (id.length() > LONGEST_ID || !ID.matcher(id).matches()) {
                    entry.problemAt("id", "catalogue.problem.term-id", id);
                }
                var term = new Term(
                        id,
                        Texts.atMost(entry, "term", LONGEST_TERM),
                        Texts.atMost(entry, "definition", LONGEST_DEFINITION));
                if (known.putIfAbsent(id, term) != null) {
                    entry.problemAt("id", "catalogue.problem.term-twice", id);
                } else {
                    terms.add(new TermDraft(term, entry.texts("also"), Texts.facts(entry)));
                }
            }
        });
        return terms;
    }
}
