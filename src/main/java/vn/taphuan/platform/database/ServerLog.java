package vn.taphuan.platform.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Reads what the database server wrote before it gave up. */
final class ServerLog {

    private static final long FULL = 10_000_000;

    private ServerLog() {}

    /** Keeps one older log beside the current one. */
    static void rollWhenFull(Path log) throws IOException {
        if (size(log) > FULL) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".old"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    static long size(Path log) throws IOException {
        return Files.exists(log) ? Files.size(log) : 0;
    }

    /** The last errors written after the given position, else the last line; in one line. */
    static String lastWords(Path log, long from) throws IOException {
        if (size(log) <= from) {
            return "it wrote nothing to its log";
        }
        List<String> lines;
        try (InputStream in = Files.newInputStream(log)) {
            in.skipNBytes(from);
            lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        }
        List<String> errors = lines.stream()
                .filter(line -> line.contains("[ERROR]") && !line.endsWith("Aborting"))
                .map(line -> line.substring(line.indexOf("[ERROR]") + "[ERROR]".length())
                        .strip())
                .toList();
        List<String> words = errors.isEmpty() ? lines : errors;
        return String.join("; ", words.subList(Math.max(0, words.size() - 2), words.size()));
    }
}
