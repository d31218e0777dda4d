package vn.taphuan.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
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

    private final String base;

    LightAssets() {
        this.base = "/light/" + hash();
    }

    /** The address under which the files of {@code frontend/} lie now, without a slash at the end. */
    public String base() {
        return base;
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

    private static String path(Resource file) {
        try {
            return file.getURL().getPath();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
