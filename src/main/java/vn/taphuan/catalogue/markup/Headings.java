package vn.taphuan.catalogue.markup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.renderer.html.AttributeProvider;
import vn.taphuan.platform.persistence.VietnameseNames;

/** Gives each heading an anchor made from its words, with a prefix that nothing else on the page begins with. */
final class Headings extends AbstractVisitor implements AttributeProvider {

    static final Pattern ANCHOR = Pattern.compile("muc-[a-z0-9-]{1,100}");

    private static final String PREFIX = "muc-";
    private static final int LONGEST = 80;
    private static final Pattern NO_WORD = Pattern.compile("[^a-z0-9]+");

    private final Map<Node, String> anchors = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final List<Integer> tooBig = new ArrayList<>();

    private Headings() {}

    static Headings in(Node document) {
        var headings = new Headings();
        document.accept(headings);
        return headings;
    }

    List<Integer> tooBig() {
        return tooBig;
    }

    @Override
    public void visit(Heading heading) {
        if (heading.getLevel() == 1) {
            tooBig.add(heading.getSourceSpans().stream()
                    .findFirst()
                    .map(span -> span.getLineIndex() + 1)
                    .orElse(0));
        }
        anchors.put(heading, free(slug(Words.of(heading))));
    }

    @Override
    public void setAttributes(Node node, String tag, Map<String, String> attributes) {
        var anchor = anchors.get(node);
        if (anchor != null) {
            attributes.put("id", anchor);
        }
    }

    private static String slug(String text) {
        var words =
                NO_WORD.matcher(VietnameseNames.searchKey(text)).replaceAll("-").replaceAll("^-|-$", "");
        return PREFIX + (words.isEmpty() ? "x" : words.substring(0, Math.min(LONGEST, words.length())));
    }

    private String free(String anchor) {
        var candidate = anchor;
        for (int again = 2; !taken.add(candidate); again++) {
            candidate = anchor + "-" + again;
        }
        return candidate;
    }

    /** The words of a node without its markup. */
    static final class Words extends AbstractVisitor {

        private final StringBuilder words = new StringBuilder();

        private Words() {}

        static String of(Node node) {
            var reader = new Words();
            node.accept(reader);
            return reader.words.toString();
        }

        @Override
        public void visit(Text text) {
            words.append(text.getLiteral());
        }

        @Override
        public void visit(org.commonmark.node.Code code) {
            words.append(code.getLiteral());
        }
    }
}
