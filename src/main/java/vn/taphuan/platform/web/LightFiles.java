package vn.taphuan.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Answers for the files of the light pages from memory, packed once for all: a phone that comes for the first time asks for some
 * thirty of them, and a hall comes within minutes. Nobody is asked who he is, no session is read.
 */
final class LightFiles extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final double WORTH_IT = 0.9;
    private static final String FOR_EVER = "max-age=31536000, public, immutable";
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css;charset=UTF-8",
            "js", "text/javascript;charset=UTF-8",
            "json", "application/json",
            "svg", "image/svg+xml",
            "png", "image/png",
            "ico", "image/x-icon",
            "woff2", "font/woff2");

    /** @param packed none where packing does not make it much smaller */
    @SuppressWarnings("ArrayRecordComponent")
    private record File(String type, byte[] plain, byte @Nullable [] packed) {}

    private final transient Map<String, File> files;

    /** @param base address of the folder; @param content by the name below it */
    LightFiles(String base, Map<String, byte[]> content) {
        this.files = content.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        entry -> base + "/" + entry.getKey(), entry -> file(entry.getKey(), entry.getValue())));
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var file = files.get(request.getRequestURI());
        boolean asked = "GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod());
        if (file == null || !asked) {
            chain.doFilter(request, response);
            return;
        }
        response.setContentType(file.type());
        response.setHeader("Cache-Control", FOR_EVER);
        response.setHeader("X-Content-Type-Options", "nosniff");
        byte[] content = file.plain();
        byte[] packed = file.packed();
        if (packed != null) {
            response.setHeader("Vary", "Accept-Encoding");
            var accepted = request.getHeader("Accept-Encoding");
            if (accepted != null && accepted.contains("gzip")) {
                response.setHeader("Content-Encoding", "gzip");
                content = packed;
            }
        }
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }

    private static File file(String name, byte[] plain) {
        var type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
        byte[] packed = packed(plain);
        return new File(type, plain, packed.length < WORTH_IT * plain.length ? packed : null);
    }

    private static byte[] packed(byte[] plain) {
        var packed = new ByteArrayOutputStream(plain.length);
        try (var out = new GZIPOutputStream(packed) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            out.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }
}
