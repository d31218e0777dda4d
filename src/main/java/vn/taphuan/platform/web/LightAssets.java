package vn.taphuan.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Serves theme, fonts and light pages' modules as they are, under {@code /light/<hash>/}: one hash over all of them, so that a
 * module may import its neighbours by relative names and everything can be cached for ever. {@link LightFiles} answers.
 */
@Configuration
public class LightAssets {

    private static final Pattern FLOW_SHEET = Pattern.compile("(?!theme/)[a-z0-9-]+/flow\\.css");

    private final String base;
    private final List<String> flowSheets;
    private final LightFiles files;

    LightAssets() {
        var content = content();
        this.base = "/light/" + hash(content);
        this.flowSheets = content.keySet().stream()
                .filter(name -> FLOW_SHEET.matcher(name).matches())
                .map(sheet -> base + "/" + sheet)
                .toList();
        this.files = new LightFiles(base, content);
    }

    /** The address under which the files of {@code frontend/} lie now, without a slash at the end. */
    public String base() {
        return base;
    }

    /** Addresses of the style sheets that features bring for their Flow views: {@code frontend/<feature>/flow.css}. */
    public List<String> flowSheets() {
        return flowSheets;
    }

    /** Before everything but the one that keeps a demo to this machine: who asks for these files does not matter. */
    @Bean
    FilterRegistrationBean<LightFiles> lightFiles() {
        var registration = new FilterRegistrationBean<>(files);
        registration.addUrlPatterns(base + "/*");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return registration;
    }

    private static String hash(SortedMap<String, byte[]> content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            content.values().forEach(digest::update);
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Every file by its name below {@code light/}. */
    private static SortedMap<String, byte[]> content() {
        try {
            var resources = new PathMatchingResourcePatternResolver();
            int folder = path(resources.getResource("classpath:/light/")).length();
            SortedMap<String, byte[]> content = new TreeMap<>();
            for (var file : resources.getResources("classpath:/light/**/*.*")) {
                content.put(path(file).substring(folder), file.getContentAsByteArray());
            }
            return content;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the assets of the light pages cannot be read", unreadable);
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
