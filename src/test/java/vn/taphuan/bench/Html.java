package vn.taphuan.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The little that is read from pages. */
final class Html {

    private Html() {}

    /** The value of a hidden field; empty when there is none. */
    static String hidden(String html, String name) {
        return found(html, "name=\"" + name + "\"[^>]*value=\"([^\"]*)\"");
    }

    static String meta(String html, String name) {
        return found(html, "name=\"" + name + "\"[^>]*content=\"([^\"]*)\"");
    }

    /** The value of an attribute of the page's main part. */
    static String ofMain(String html, String attribute) {
        return found(html, "<main[^>]*\\b" + attribute + "=\"([^\"]*)\"");
    }

    /** The value of an attribute, of whatever has it first. */
    static String first(String html, String attribute) {
        return found(html, "\\b" + attribute + "=\"([^\"]*)\"");
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String found(String html, String pattern) {
        var match = Pattern.compile(pattern).matcher(html);
        return match.find() ? match.group(1) : "";
    }
}
