package vn.taphuan.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** What a browser loads for a page: style sheets, scripts with what they import, preloaded fonts and modules, the icon. Found out once for all. */
final class Assets {

    private static final Pattern LINK = Pattern.compile("<(?:link|script)\\b[^>]*>");
    private static final Pattern ADDRESS = Pattern.compile("(?:href|src)=\"(/light/[^\"]+)\"");
    private static final Pattern UNUSED = Pattern.compile("favicon\\.ico|apple-touch-icon|manifest");
    private static final Pattern IMPORT = Pattern.compile("(?:from|import)\\s*\\(?['\"](\\.{1,2}/[^'\"]+)['\"]");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}|\\?.*");

    /** Fetches one file's text. */
    interface Source {
        String read(String path) throws IOException;
    }

    private final Map<String, List<String>> pages = new ConcurrentHashMap<>();

    /** @param address of the page, of which ids and parameters do not matter */
    List<String> of(String address, String html, Source source) throws IOException {
        var kind = ID.matcher(address).replaceAll("");
        var known = pages.get(kind);
        if (known == null) {
            synchronized (this) {
                known = pages.get(kind);
                if (known == null) {
                    known = found(html, source);
                    pages.put(kind, known);
                }
            }
        }
        return known;
    }

    private static List<String> found(String html, Source source) throws IOException {
        Set<String> all = new LinkedHashSet<>();
        List<String> open = new ArrayList<>();
        LINK.matcher(html)
                .results()
                .map(link -> ADDRESS.matcher(link.group()))
                .filter(java.util.regex.Matcher::find)
                .map(address -> address.group(1))
                .filter(address -> !UNUSED.matcher(address).find())
                .forEach(open::add);
        while (!open.isEmpty()) {
            var path = open.removeFirst();
            if (all.add(path) && path.endsWith(".js")) {
                IMPORT.matcher(source.read(path))
                        .results()
                        .map(imported -> java.net
                                .URI
                                .create(path)
                                .resolve(imported.group(1))
                                .toString())
                        .forEach(open::add);
            }
        }
        return List.copyOf(all);
    }
}
