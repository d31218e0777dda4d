package vn.taphuan.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was typed behind the name of a program: {@code --name value}, or a switch alone. */
final class Options {

    private final Map<String, String> given = new HashMap<>();

    /** Ends the program with a text on wrong options. */
    Options(String[] arguments, Map<String, String> known, String usage) {
        this(arguments, known, Set.of(), usage);
    }

    /** @param switches those of the options that stand without a value */
    Options(String[] arguments, Map<String, String> known, Set<String> switches, String usage) {
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
}
