package vn.taphuan.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What was typed behind the name of a program: {@code --name value}, or a switch alone. Every program has those of the application that it
 * starts, and of the file for its figures.
 */
final class Options {

    private static final Map<String, String> OF_EVERY_PROGRAM = Map.of(
            "--heap", "of the application (1g)",
            "--java", "further options of the application's Java",
            "--work", "folder for the data of the run (target/bench)",
            "--data", "data folder that is kept for further runs, which start quicker",
            "--json", "file for the figures");

    private final Map<String, String> given = new HashMap<>();

    /** Ends the program with a text on wrong options. @param own options of this program, with what they are for */
    Options(String[] arguments, Map<String, String> own, String usage) {
        this(arguments, own, Set.of(), usage);
    }

    /** @param switches those of its own options that stand without a value */
    Options(String[] arguments, Map<String, String> own, Set<String> switches, String usage) {
        Map<String, String> known = new TreeMap<>(OF_EVERY_PROGRAM);
        known.putAll(own);
        for (int i = 0; i < arguments.length; i++) {
            var name = arguments[i];
            if (switches.contains(name)) {
                given.put(name, "");
                continue;
            }
            if (!known.containsKey(name) || i + 1 == arguments.length) {
                System.err.println(usage);
                known.forEach((option, value) -> System.err.printf("  %-16s %s%n", option, value));
                System.exit(64);
            }
            given.put(name, arguments[++i]);
        }
    }

    boolean has(String name) {
        return given.containsKey(name);
    }

    String text(String name, String otherwise) {
        return given.getOrDefault(name, otherwise);
    }

    int number(String name, int otherwise) {
        return given.containsKey(name) ? Integer.parseInt(given.get(name)) : otherwise;
    }

    double decimal(String name, double otherwise) {
        return given.containsKey(name) ? Double.parseDouble(given.get(name)) : otherwise;
    }

    /** Options of the application's Java, with its heap. */
    List<String> java() {
        List<String> all = new ArrayList<>();
        all.add("-Xmx" + text("--heap", "1g"));
        Arrays.stream(text("--java", "").split(" "))
                .filter(option -> !option.isBlank())
                .forEach(all::add);
        return all;
    }

    /** A folder for this run alone. */
    Path work(String name) {
        return Path.of(text("--work", System.getProperty("taphuan.bench.work", "target/bench")))
                .resolve(name + "-" + ProcessHandle.current().pid())
                .toAbsolutePath();
    }

    /**
     * The application, not started yet, with its log in this folder and its database there too unless the data is kept.
     *
     * @param more options of its Java
     */
    Server server(Path work, String... more) throws IOException {
        var kept = text("--data", "");
        var data = kept.isEmpty() ? work.resolve("mariadb") : Path.of(kept).toAbsolutePath();
        List<String> all = java();
        all.addAll(List.of(more));
        return new Server(work, data, all);
    }

    /** Writes the figures, with what they were measured on, if a file for them is given. */
    void write(Map<String, ?> figures) throws IOException {
        var file = text("--json", "");
        if (!file.isEmpty()) {
            Map<String, Object> all = new LinkedHashMap<>(figures);
            all.put("javaOptions", java());
            all.put("machine", Report.machine());
            Report.write(file, all);
        }
    }
}
