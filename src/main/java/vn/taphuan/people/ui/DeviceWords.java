package vn.taphuan.people.ui;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A browser's own description in two words, "Chrome · Android": enough to know one's devices by. */
final class DeviceWords {

    /** The first mark that is found counts: most browsers also call themselves by the names of others. */
    private static final List<Entry<String, String>> BROWSERS = List.of(
            Map.entry("zalo", "Zalo"),
            Map.entry("coc_coc", "CocCoc"),
            Map.entry("edg", "Edge"),
            Map.entry("samsungbrowser", "Samsung Internet"),
            Map.entry("opr/", "Opera"),
            Map.entry("firefox", "Firefox"),
            Map.entry("chrome", "Chrome"),
            Map.entry("crios", "Chrome"),
            Map.entry("safari", "Safari"));

    private static final List<Entry<String, String>> SYSTEMS = List.of(
            Map.entry("android", "Android"),
            Map.entry("iphone", "iPhone"),
            Map.entry("ipad", "iPad"),
            Map.entry("windows", "Windows"),
            Map.entry("mac os", "Mac"),
            Map.entry("linux", "Linux"));

    private DeviceWords() {}

    /** Empty for a browser that nobody knows. */
    static String of(String agent) {
        var text = agent.toLowerCase(Locale.ROOT);
        return Stream.of(first(text, BROWSERS), first(text, SYSTEMS))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
    }

    private static Optional<String> first(String text, List<Entry<String, String>> marks) {
        return marks.stream()
                .filter(mark -> text.contains(mark.getKey()))
                .map(Entry::getValue)
                .findFirst();
    }
}
