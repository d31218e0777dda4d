package vn.taphuan.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What a program found, for people on the screen and as JSON. */
final class Report {

    private Report() {}

    static void write(String file, Map<String, Object> content) throws IOException {
        var json =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        Files.writeString(Path.of(file), json.writeValueAsString(content) + "\n");
    }

    /** Where the figures come from. */
    static Map<String, Object> machine() throws IOException {
        Map<String, Object> machine = new LinkedHashMap<>();
        machine.put("cores", Runtime.getRuntime().availableProcessors());
        machine.put("processor", first("/proc/cpuinfo", "model name"));
        machine.put("memory", first("/proc/meminfo", "MemTotal"));
        machine.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        machine.put("java", System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"));
        return machine;
    }

    static void steps(Hall.Outcome outcome) {
        steps(outcome.figures(), Figures.Step.QUIZ);
        say(
                "errors %d, gave up %d; acknowledged %d, lost %d, doubled %d, wrong scores %d, not handed in %d",
                outcome.figures().errors(),
                outcome.gaveUp(),
                outcome.found().acknowledged(),
                outcome.found().lost(),
                outcome.found().doubled(),
                outcome.found().wrongScores(),
                outcome.found().unfinished());
        outcome.figures().samples().forEach(sample -> say("  %s", sample));
        outcome.found().samples().forEach(sample -> say("  %s", sample));
    }

    static void steps(Figures figures, List<Figures.Step> steps) {
        say("%-14s %9s %9s %9s %9s %9s", "step", "count", "p50 ms", "p95 ms", "p99 ms", "max ms");
        for (var step : steps) {
            var spread = figures.of(step);
            say(
                    "%-14s %9d %9.1f %9.1f %9.1f %9.1f",
                    step, spread.count(), spread.p50(), spread.p95(), spread.p99(), spread.max());
        }
    }

    static Map<String, Object> json(Hall.Outcome outcome) {
        return json(outcome.figures(), Figures.Step.QUIZ);
    }

    static Map<String, Object> json(Figures figures, List<Figures.Step> wanted) {
        Map<String, Object> steps = new LinkedHashMap<>();
        for (var step : wanted) {
            var spread = figures.of(step);
            steps.put(
                    step.toString(),
                    Map.of(
                            "count",
                            spread.count(),
                            "p50Millis",
                            rounded(spread.p50()),
                            "p95Millis",
                            rounded(spread.p95()),
                            "p99Millis",
                            rounded(spread.p99()),
                            "maxMillis",
                            rounded(spread.max())));
        }
        return steps;
    }

    /** Four digits after the point are enough for everything here. */
    static double rounded(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }

    static void say(String format, Object... arguments) {
        System.out.println(String.format(Locale.ROOT, format, arguments));
    }

    private static String first(String file, String key) throws IOException {
        return Files.readString(Path.of(file))
                .lines()
                .filter(line -> line.startsWith(key))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("unknown");
    }
}
