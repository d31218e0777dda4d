package vn.taphuan.catalogue.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** The sections of a lesson, from the HTML that readers see: what is found is what they can read, and where they can read it. */
final class LessonParts {

    private static final Set<String> HEADINGS = Set.of("h2", "h3", "h4");
    /** Each of them ends a line; what is between two of them belongs together. */
    private static final String LINES = "p, li, tr, dt, dd, figcaption, blockquote, pre, div";

    private final List<Entry.Part> parts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private String anchor = "";
    private String heading = "";

    private LessonParts() {}

    /** @param opening what stands before the first section, for instance the question that the lesson answers */
    static List<Entry.Part> of(String opening, String html) {
        var reading = new LessonParts();
        reading.text.append(opening).append('\n');
        var body = Jsoup.parseBodyFragment(html).body();
        body.select("svg").remove();
        body.children().forEach(reading::read);
        reading.end();
        return reading.parts;
    }

    private void read(Element element) {
        if (HEADINGS.contains(element.normalName())) {
            end();
            anchor = element.id();
            heading = element.text();
        } else {
            element.select(LINES).forEach(line -> line.append("\n"));
            for (var line : element.wholeText().split("\n", -1)) {
                var words = line.replaceAll("\\s+", " ").strip();
                if (!words.isEmpty()) {
                    text.append(words).append('\n');
                }
            }
        }
    }

    private void end() {
        var words = Word.composed(text.toString().strip());
        if (!words.isEmpty() || !heading.isEmpty()) {
            parts.add(new Entry.Part(anchor, Word.composed(heading), words));
        }
        text.setLength(0);
    }
}
