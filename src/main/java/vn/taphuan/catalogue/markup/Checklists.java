package vn.taphuan.catalogue.markup;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.renderer.html.AttributeProvider;
import vn.taphuan.platform.persistence.VietnameseNames;

/**
 * Turns items that begin with {@code [ ]} into boxes to tick. Each is known by its words, so that a tick stays with it when a new
 * version moves it.
 */
final class Checklists extends AbstractVisitor implements AttributeProvider {

    static final String LIST = "todo";
    static final String ITEM = "data-task";
    static final Pattern ITEM_FORM = Pattern.compile("[0-9a-f]{16}(-[0-9]{1,3})?");

    private static final Pattern BOX = Pattern.compile("^\\[[ xX]] +");
    private static final int KEY_BYTES = 8;

    private final Set<Node> lists = new HashSet<>();
    private final Set<String> taken = new HashSet<>();

    private Checklists() {}

    static Checklists mark(Node document) {
        var checklists = new Checklists();
        document.accept(checklists);
        return checklists;
    }

    @Override
    public void visit(ListItem item) {
        if (item.getFirstChild() instanceof Paragraph paragraph && paragraph.getFirstChild() instanceof Text text) {
            var box = BOX.matcher(text.getLiteral());
            if (box.find()) {
                text.setLiteral(text.getLiteral().substring(box.end()));
                wrap(paragraph);
                if (item.getParent() instanceof BulletList list) {
                    lists.add(list);
                }
            }
        }
        visitChildren(item);
    }

    @Override
    public void setAttributes(Node node, String tag, Map<String, String> attributes) {
        if (lists.contains(node)) {
            attributes.put("class", LIST);
        }
    }

    private void wrap(Paragraph paragraph) {
        var key = free(key(Headings.Words.of(paragraph)));
        paragraph.prependChild(html("<label><input type=\"checkbox\" " + ITEM + "=\"" + key + "\">"));
        paragraph.appendChild(html("</label>"));
    }

    private static HtmlInline html(String literal) {
        var node = new HtmlInline();
        node.setLiteral(literal);
        return node;
    }

    private String free(String key) {
        var candidate = key;
        for (int again = 2; !taken.add(candidate); again++) {
            candidate = key + "-" + again;
        }
        return candidate;
    }

    private static String key(String words) {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest(VietnameseNames.searchKey(words).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, KEY_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
