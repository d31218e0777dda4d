package vn.taphuan.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Serves theme, fonts and light pages' modules as they are, under {@code /light/<hash>/}: one hash over all of them, so that a
 * module may import its neighbours by relative names and everything can be cached for ever.
 */
@Configuration
public class LightAssets implements WebMvcConfigurer {

    private static final Duration FOR_EVER = Duration.ofDays(365);

    private static final Pattern FLOW_SHEET = Pattern.compile(".*/light/([a-z0-9-]+/flow\\.css)");

    private final String base;
    private final List<String> flowSheets;

    LightAssets() {
        this.base = "/light/" + hash();
        this.flowSheets =
                featureSheets().stream().map(sheet -> base + "/" + sheet).toList();
    }

    /** The address under which the files of {@code frontend/} lie now, without a slash at the end. */
    public String base() {
        return base;
    }

    /** Addresses of the style sheets that features bring for their Flow views: {@code frontend/<feature>/flow.css}. */
    public List<String> flowSheets() {
        return flowSheets;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(base + "/**")
                .addResourceLocations("classpath:/light/")
                .setCacheControl(CacheControl.maxAge(FOR_EVER).cachePublic().immutable());
    }

    private static String hash() {
        try {
            var files = new PathMatchingResourcePatternResolver().getResources("classpath:/light/**/*.*");
            Arrays.sort(files, Comparator.comparing(LightAssets::path));
            var digest = MessageDigest.getInstance("SHA-256");
            for (var file : files) {
                digest.update(file.getContentAsByteArray());
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the assets of the light pages cannot be read", unreadable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<String> featureSheets() {
        try {
            var sheets = new PathMatchingResourcePatternResolver().getResources("classpath:/light/*/flow.css");
            return Arrays.stream(sheets)
                    .map(sheet -> FLOW_SHEET.matcher(path(sheet)))
                    .filter(Matcher::matches)
                    .map(matcher -> matcher.group(1))
                    .filter(sheet -> !sheet.startsWith("theme/"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the style sheets of the views cannot be listed", unreadable);
        }
    }

    private static String path(Resource file) {
        try {
            return file.getURL().getPath();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
