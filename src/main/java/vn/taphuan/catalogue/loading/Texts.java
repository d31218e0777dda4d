package vn.taphuan.catalogue.loading;

import java.util.ArrayList;
import java.util.List;
import vn.taphuan.catalogue.facts.Citations;
import vn.taphuan.catalogue.spi.YamlEntry;

/** What texts of a course package have in common. */
final class Texts {

    private Texts() {}

    /** A text that must be there and be no longer than this. */
    static String atMost(YamlEntry yaml, String key, int longest) {
        var text = yaml.text(key);
        if (text.length() > longest) {
            yaml.problemAt(key, "catalogue.problem.too-long", key, String.valueOf(longest));
        }
        return text;
    }

    /** Nothing is taught that rests on nothing: at least one fact. */
    static List<String> facts(YamlEntry yaml) {
        List<String> facts = new ArrayList<>();
        for (var fact : yaml.texts("facts")) {
            if (Citations.isId(fact)) {
                facts.add(fact);
            } else {
                yaml.problemAt("facts", "catalogue.problem.fact", fact);
            }
        }
        if (!yaml.has("facts")) {
            yaml.problem("catalogue.problem.key-missing", "facts");
        } else if (facts.isEmpty()) {
            yaml.problemAt("facts", "catalogue.problem.facts-empty");
        }
        return facts;
    }
}
