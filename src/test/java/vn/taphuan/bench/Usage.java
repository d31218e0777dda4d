package vn.taphuan.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** CPU seconds and memory of processes, from /proc: what the server used apart from its driver. */
record Usage(double application, double database, double driver, double machine) {

    private static final double TICKS_PER_SECOND = 100;
    private static final int USER_TIME = 11;
    private static final int SYSTEM_TIME = 12;

    static Usage of(long application, long database) {
        return new Usage(
                cpu(application), cpu(database), cpu(ProcessHandle.current().pid()), machineCpu());
    }

    Usage minus(Usage before) {
        return new Usage(
                application - before.application,
                database - before.database,
                driver - before.driver,
                machine - before.machine);
    }

    double server() {
        return application + database;
    }

    /** What others took of the same cores meanwhile. */
    double others() {
        return Math.max(0, machine - application - database - driver);
    }

    /** The most that the process held in memory at once so far. */
    static double peakMiB(long pid) {
        return Files.exists(Path.of("/proc/" + pid + "/status"))
                ? read("/proc/" + pid + "/status")
                                .lines()
                                .filter(line -> line.startsWith("VmHWM:"))
                                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                                .sum()
                        / 1024.0
                : 0;
    }

    /** CPU so far of the programs that this one has started and whose path contains such a word. */
    static double ofPrograms(String word) {
        return ProcessHandle.current()
                .descendants()
                .filter(child -> child.info().command().orElse("").contains(word))
                .mapToDouble(child -> cpu(child.pid()))
                .sum();
    }

    private static double cpu(long pid) {
        if (!Files.exists(Path.of("/proc/" + pid + "/stat"))) {
            return 0;
        }
        var line = read("/proc/" + pid + "/stat");
        var fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[USER_TIME]) + Long.parseLong(fields[SYSTEM_TIME])) / TICKS_PER_SECOND;
    }

    private static double machineCpu() {
        var fields = read("/proc/stat").lines().findFirst().orElseThrow().split("\\s+");
        long busy = 0;
        for (int i = 1; i <= 8; i++) {
            busy += i == 4 || i == 5 ? 0 : Long.parseLong(fields[i]); // without idle and waiting for the disk
        }
        return busy / TICKS_PER_SECOND;
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException gone) {
            return "0 (gone) 0 0 0 0 0 0 0 0 0 0 0 0 0 0";
        }
    }
}
