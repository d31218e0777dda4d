package vn.taphuan.catalogue.loading;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Reads the course packages that come with the application: one folder per programme under {@code content/}. */
final class ClasspathContent {

    private static final String ROOT = "/content/";

    private ClasspathContent() {}

    static List<CourseFolder> read() throws IOException {
        var files = new PathMatchingResourcePatternResolver();
        SortedMap<String, Map<String, String>> folders = new TreeMap<>();
        for (var pattern :
                List.of("classpath:content/**/*.yaml", "classpath:content/**/*.md", "classpath:content/**/*.svg")) {
            for (var file : files.getResources(pattern)) {
                var path = path(file);
                int slash = path.indexOf('/');
                if (slash > 0) {
                    folders.computeIfAbsent(path.substring(0, slash), name -> new TreeMap<>())
                            .put(path.substring(slash + 1), text(path, file));
                }
            }
        }
        List<CourseFolder> programmes = new ArrayList<>();
        folders.forEach((name, texts) -> programmes.add(new CourseFolder(name, texts)));
        return programmes;
    }

    private static String path(Resource file) throws IOException {
        var address = file.getURL().toString();
        return address.substring(address.lastIndexOf(ROOT) + ROOT.length());
    }

    private static String text(String path, Resource file) throws IOException {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file.getContentAsByteArray()))
                    .toString();
            return Normalizer.normalize(text.replace("\r\n", "\n"), Normalizer.Form.NFC);
        } catch (CharacterCodingException noText) {
            throw new IOException(path + " is not UTF-8", noText);
        }
    }
}
