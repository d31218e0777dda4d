package vn.taphuan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every page that a menu, a list or a card leads to, as the first role that meets it, on a phone and on a laptop; {@code EveryMenuIT} opens
 * each role's own. */
class EveryPageIT extends Journey {

    private static final List<String> ROLES = List.of(
            "hocvien001",
            "trungtam",
            "giamdoc",
            "bantochuc",
            "giangvien",
            "bientap",
            "thamdinh",
            "thuky",
            "kiemtra",
            "kiemsoat",
            "donvi",
            "quantri");
    /** Pages of the same kind: one of them is enough. */
    private static final Pattern ID = Pattern.compile(
            "[0-9a-f]{8}-[0-9a-f-]{27}|\\b(m|kc)\\d(-[a-z0-9-]+)?|(?<=/glossary/[a-z-]{1,40}/)[a-z0-9-]+|(?<=/(?:programme|lessons|figures|forms)/)[a-z0-9.-]+|(?<=/regulations/)V-[0-9]+"
                    + "|(?<=/(?:glossary|join)/)[a-z0-9-]+|(?<=/verify/)[0-9A-Z]{5}(-[0-9A-Z]{5}){3}|(?<=/year-plan/)[0-9]{4}");

    private static final List<String> WITHOUT_SIGN_IN = List.of(
            "/login",
            "/privacy",
            "/verify",
            "/verify/KHONGCOGIAY",
            "/verify/offline",
            "/forgotten-password",
            "/c/khong-co-the");
    /** Reached by a button, or by typing what is not there. */
    private static final Map<String, List<String>> UNLINKED = Map.of(
            "hocvien001", List.of("/khong-co-trang-nay", "/units"),
            "trungtam", List.of("/people/new", "/classes/new"),
            "bantochuc", List.of("/certificate-settings", "/certificate-register"));

    private enum Screen {
        /** Those whose pages are made for phones first; journeys look at single pages of the others. */
        PHONE(List.of("hocvien001", "thuky")),
        LAPTOP(ROLES);

        private final List<String> roles;

        Screen(List<String> roles) {
            this.roles = roles;
        }
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void everyPageIsAccessible(Screen screen) {
        Set<String> seen = new HashSet<>();
        Map<String, List<String>> found = new TreeMap<>();
        for (var path : WITHOUT_SIGN_IN) {
            var page = open(screen);
            page.navigate(address(path));
            found.put(path, violations(page, name(screen, "", path)));
        }
        for (var role : screen.roles) {
            var page = signedIn(open(screen), role);
            settled(page);
            var waiting = new LinkedHashSet<>(List.of("/start"));
            waiting.addAll(UNLINKED.getOrDefault(role, List.of()));
            waiting.addAll(links(page));
            while (!waiting.isEmpty()) {
                var path = waiting.removeFirst();
                if (seen.add(kind(role, path))) {
                    page.navigate(address(path));
                    settled(page);
                    found.put(role + " " + path, violations(page, name(screen, role, path)));
                    waiting.addAll(links(page));
                }
            }
            page.context().close();
        }
        found.values().removeIf(List::isEmpty);
        assertThat(found).as("found by axe").isEmpty();
        assertThat(seen).as("pages looked at").hasSizeGreaterThan(screen.roles.size() + 20);
    }

    private Page open(Screen screen) {
        return screen == Screen.PHONE ? phone() : laptop();
    }

    /** The first page after signing in and its address are each role's own. */
    private static String kind(String role, String path) {
        return Set.of("/start", "/today").contains(path)
                ? role + path
                : ID.matcher(path).replaceAll("*");
    }

    private static String name(Screen screen, String role, String path) {
        return screen.name().toLowerCase(Locale.ROOT) + "-all-" + role
                + ID.matcher(path).replaceAll("x").replace('/', '-');
    }

    /** Addresses within the application that lead to pages, without files and ways out. */
    private List<String> links(Page page) {
        var found = (List<?>) page.evaluate("""
                () => [...document.querySelectorAll('a[href], vaadin-side-nav-item')]
                    .map(link => link.localName === 'a' ? link.href : new URL(link.path ?? '', document.baseURI).href)
                    .filter(href => href.startsWith(location.origin))
                """);
        return found.stream()
                .map(href -> URI.create((String) href).getPath())
                .filter(path -> !path.contains("/VAADIN/")
                        && !path.startsWith("/printouts/")
                        && !path.startsWith("/document-files/")
                        && !path.startsWith("/lesson-files/")
                        && !path.startsWith("/course-packages/")
                        && !path.contains("/logout")
                        && !path.endsWith(".pdf")
                        && !path.endsWith(".json"))
                .distinct()
                .toList();
    }

    @Override
    boolean expected(String consoleError) {
        return consoleError.contains("404") || consoleError.contains("403");
    }
}
