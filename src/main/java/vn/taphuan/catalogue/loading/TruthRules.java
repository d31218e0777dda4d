package vn.taphuan.catalogue.loading;

import java.util.regex.Pattern;
import vn.taphuan.catalogue.facts.Citations;
import vn.taphuan.catalogue.facts.FactSheet;
import vn.taphuan.catalogue.spi.ModuleSource;
import vn.taphuan.catalogue.spi.SourceFile;
import vn.taphuan.catalogue.spi.YamlEntry;
import vn.taphuan.platform.persistence.VietnameseNames;

/**
 * Nothing is taught that rests on nothing: every id that is cited anywhere is in the fact sheet; each section of a lesson but the
 * worked example cites a fact; so does each section of a form.
 */
final class TruthRules {

    static final String FORMS = "forms";

    private static final Pattern HEADING = Pattern.compile("## +(.*)");
    /** Without diacritics, like the next. */
    private static final String EXAMPLE = "vi du";
    /** The last line of a lesson repeats all of its facts. */
    private static final String ALL_FACTS = "*du kien:";

    private final ModuleSource source;
    private final FactSheet facts;

    private TruthRules(ModuleSource source, FactSheet facts) {
        this.source = source;
        this.facts = facts;
    }

    /** What is wrong is told to the source, with file and line. */
    static void check(ModuleSource source, FactSheet facts) {
        var rules = new TruthRules(source, facts);
        source.paths().stream()
                .sorted()
                .filter(path -> !path.startsWith(ModuleSurroundings.FIGURES + "/"))
                .flatMap(path -> source.file(path).stream())
                .forEach(rules::onlyKnownFacts);
        source.files("lessons").forEach(rules::eachSectionCites);
        source.files(FORMS).forEach(rules::eachFormCites);
    }

    private void onlyKnownFacts(SourceFile file) {
        Citations.in(file.text()).stream()
                .filter(cited -> facts.find(cited.id()).isEmpty())
                .forEach(cited -> source.problem(file, cited.line(), "catalogue.problem.fact-unknown", cited.id()));
    }

    private void eachSectionCites(SourceFile file) {
        int line = 0;
        int begun = 0;
        String heading = "";
        boolean cites = true;
        for (var text : file.text().split("\n", -1)) {
            line++;
            var next = HEADING.matcher(text);
            if (next.matches()) {
                mustCite(file, begun, heading, cites);
                begun = line;
                heading = next.group(1).strip();
                cites = false;
            } else if (!VietnameseNames.searchKey(text).startsWith(ALL_FACTS)) {
                cites = cites || !Citations.in(text).isEmpty();
            }
        }
        mustCite(file, begun, heading, cites);
    }

    private void mustCite(SourceFile file, int line, String heading, boolean cites) {
        if (!cites && !VietnameseNames.searchKey(heading).startsWith(EXAMPLE)) {
            source.problem(file, line, "catalogue.problem.section-without-fact", heading);
        }
    }

    private void eachFormCites(SourceFile file) {
        var form = source.yaml(file);
        Texts.facts(form);
        form.entries("sections").forEach(section -> {
            if (section.texts("facts").isEmpty()) {
                section.problem("catalogue.problem.section-without-fact", nameOf(section));
            }
        });
    }

    private static String nameOf(YamlEntry section) {
        return section.optionalText("heading").orElse("");
    }
}
