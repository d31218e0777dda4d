package vn.taphuan.platform.deployment;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.convert.ConversionException;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * How this installation runs; decided by its settings once, before anything starts.
 *
 * @param database where the data lies
 * @param mode whether demo people and classes are in it; {@link RunMode#DEMO} only on {@link DatabaseKind#EMBEDDED}
 * @param publicUrl address under which papers and messages send people here, without a slash at its end; always there in a
 *     demo, must be set ({@code taphuan.public-url}) before the first real certificate
 */
public record Deployment(DatabaseKind database, RunMode mode, Optional<URI> publicUrl) {

    static final String DEMO = "taphuan.demo";
    static final String PUBLIC_URL = "taphuan.public-url";
    private static final String MARIADB = "jdbc:mariadb:";

    public Deployment {
        if (mode == RunMode.DEMO && database == DatabaseKind.EXTERNAL) {
            throw new StartRefusedException(
                    "Demo accounts are never put into an external database.",
                    "Remove TAPHUAN_DEMO=true to run for real on it, or SPRING_DATASOURCE_URL to try the demo on the embedded database.");
        }
    }

    public boolean isDemo() {
        return mode == RunMode.DEMO;
    }

    /**
     * Reads the settings: {@code spring.datasource.url}, {@code taphuan.demo}, {@code taphuan.public-url}.
     *
     * @throws StartRefusedException when they contradict each other or can't be understood
     */
    public static Deployment of(Environment settings) {
        String external = settings.getProperty("spring.datasource.url");
        DatabaseKind database = StringUtils.hasText(external) ? DatabaseKind.EXTERNAL : DatabaseKind.EMBEDDED;
        if (database == DatabaseKind.EXTERNAL && !String.valueOf(external).startsWith(MARIADB)) {
            throw new StartRefusedException(
                    "SPRING_DATASOURCE_URL must be the address of a MariaDB database.",
                    "Set it to something like jdbc:mariadb://localhost:3306/taphuan.");
        }
        RunMode mode = demo(settings, database == DatabaseKind.EMBEDDED) ? RunMode.DEMO : RunMode.REAL;
        Optional<URI> url = Optional.ofNullable(settings.getProperty(PUBLIC_URL))
                .filter(StringUtils::hasText)
                .map(text -> publicUrl(text.strip()));
        if (url.isEmpty() && mode == RunMode.DEMO) {
            url = Optional.of(URI.create("http://localhost:" + settings.getProperty("server.port", "8080")));
        }
        return new Deployment(database, mode, url);
    }

    private static boolean demo(Environment settings, boolean otherwise) {
        if (!StringUtils.hasText(settings.getProperty(DEMO))) {
            return otherwise;
        }
        try {
            return settings.getRequiredProperty(DEMO, Boolean.class);
        } catch (ConversionException e) {
            throw new StartRefusedException(
                    "TAPHUAN_DEMO must be true or false, not \"%s\".".formatted(settings.getProperty(DEMO)),
                    "Set it to false to run without demo accounts.",
                    e);
        }
    }

    private static URI publicUrl(String text) {
        try {
            URI url = new URI(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
            String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
            boolean safe = scheme.equals("https") || (scheme.equals("http") && Loopback.isLocal(url.getHost()));
            if (safe && url.getHost() != null && url.getRawQuery() == null && url.getRawFragment() == null) {
                return url;
            }
        } catch (URISyntaxException e) {
            // refused below
        }
        throw new StartRefusedException(
                "TAPHUAN_PUBLIC_URL must be an https address without query, not \"%s\".".formatted(text),
                "Set it to the address that people type, for example https://taphuan.example.vn.");
    }
}
