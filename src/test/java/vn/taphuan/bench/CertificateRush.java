package vn.taphuan.bench;

import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import vn.taphuan.certificates.register.Registers;
import vn.taphuan.platform.files.Sha256;
import vn.taphuan.platform.pdf.PdfInspection;
import vn.taphuan.platform.pdf.UnreadablePdfException;
import vn.taphuan.platform.security.UnitId;
import vn.taphuan.platform.time.PlatformTime;

/**
 * {@code bench/certificates}: the certificates of one large class are released in a real browser, printed and sealed as one batch. Then
 * the database is asked whether each person has one certificate, one number and one sealed file, and the chain is reckoned again.
 */
final class CertificateRush {

    private static final int LOOK_MILLIS = 100;
    private static final int PATIENCE_SECONDS = 600;
    private static final int WARM_UP = 100;
    private static final int KEPT = 10;
    private static final Pattern COLLECTION = Pattern.compile("(\\d+)M->(\\d+)M\\(\\d+M\\)");

    /**
     * @param keep folder for some of the papers
     * @param pictures folder for pictures of the page while papers come
     * @param files whether ZIP and print file are downloaded too
     */
    record Plan(int count, @Nullable Path keep, @Nullable Path pictures, boolean kill, boolean files) {}

    /**
     * What the database holds.
     *
     * @param problems in words: missing, doubled, not sealed, not in the register
     */
    record Found(List<Integer> bytes, List<String> problems) {

        int median() {
            return bytes.isEmpty() ? 0 : bytes.stream().sorted().toList().get(bytes.size() / 2);
        }

        int largest() {
            return bytes.stream().mapToInt(Integer::intValue).max().orElse(0);
        }
    }

    /**
     * @param seconds from the confirmed release to the last sealed paper in the database, a kill and the start after it included
     * @param numbered seconds after which all had their numbers
     * @param statements that the database got meanwhile, without the driver's
     * @param pictures how many different counts the page showed on the way
     * @param shown what the page says at the end
     * @param back seconds until the application answered again after it was killed
     */
    record Outcome(
            Plan plan,
            String asked,
            double seconds,
            double numbered,
            long statements,
            int pictures,
            int shown,
            double back,
            int zipEntries,
            int printPages,
            long printBytes,
            Found found,
            @Nullable Usage used) {

        double statementsPerCertificate() {
            return (double) statements / plan.count();
        }

        boolean isGood() {
            boolean filesAreWhole = !plan.files() || zipEntries == plan.count() && printPages == plan.count();
            return found.problems().isEmpty()
                    && found.bytes().size() == plan.count()
                    && shown == plan.count()
                    && filesAreWhole;
        }
    }

    private CertificateRush() {}

    public static void main(String[] arguments) throws Exception {
        var options = new Options(
                arguments,
                Map.of(
                        "--count", "people of the class (2000)",
                        "--keep", "folder in which some of the papers are left",
                        "--pictures", "folder for pictures of the page while papers come",
                        "--kill", "kill -9 of the application in the middle",
                        "--warm-up", "certificates of a class before it (100)"),
                Set.of("--kill"),
                "bench/certificates [--count N] [--json FILE] [--keep DIR] [--kill] …");
        int status = 1;
        try {
            status = run(options) ? 0 : 1;
        } catch (IOException | SQLException | RuntimeException failed) {
            Report.say("%s", failed); // the browser's threads would keep the program
        }
        System.exit(status);
    }

    private static boolean run(Options options) throws Exception {
        var work = options.work("certificates");
        Files.createDirectories(work);
        var collections = work.resolve("gc.log");
        Report.say("Starting the application in %s", work);
        var server = options.server(work, "-Xlog:gc:file=" + collections + ":uptime:filecount=0");
        try (server) {
            server.start();
            int warmUp = options.number("--warm-up", WARM_UP);
            if (warmUp > 0) {
                hold(server, new Plan(warmUp, null, null, false, false));
            }
            long before = Files.size(collections);
            var keep = options.text("--keep", "");
            var pictures = options.text("--pictures", "");
            var outcome = hold(
                    server,
                    new Plan(
                            options.number("--count", 2000),
                            keep.isEmpty() ? null : Files.createDirectories(Path.of(keep)),
                            pictures.isEmpty() ? null : Files.createDirectories(Path.of(pictures)),
                            options.has("--kill"),
                            true));
            double heap = peakHeap(collections, before);
            server.close();
            int check = server.run("--taphuan.certificates.check");
            print(outcome, heap, check);
            var all = figures(outcome, heap, check);
            all.put("warmUp", warmUp);
            options.write(all);
            return outcome.isGood() && check == 0;
        } finally {
            QuizRush.remove(work);
        }
    }

    /** Releases the certificates of a new class, and looks into the database afterwards. */
    static Outcome hold(Server server, Plan plan) throws Exception {
        SignedBatch batch;
        try (var database = server.database()) {
            var group = "gcn" + Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);
            batch = SignedBatch.of(database, People.arrive(database, group, plan.count(), 1));
        }
        try (var desk = new ReleaseDesk(server, batch)) {
            desk.open();
            var asked = desk.ask();
            var run = new Run(server, desk, batch, plan);
            run.release();
            int shown = run.catchUp();
            int zip = 0;
            int pages = 0;
            long printed = 0;
            if (plan.files()) {
                var all = desk.download("dl", server.home().resolve("all.zip"));
                try (var entries = new ZipFile(all.toFile())) {
                    zip = entries.size();
                }
                var print = desk.download("print", server.home().resolve("all.pdf"));
                printed = Files.size(print);
                pages = pages(print);
            }
            try (var database = server.database()) {
                return new Outcome(
                        plan,
                        asked,
                        run.seconds,
                        run.numbered,
                        run.statements,
                        run.pictures,
                        shown,
                        run.back,
                        zip,
                        pages,
                        printed,
                        checked(database, batch, plan),
                        run.used);
            }
        }
    }

    private static int pages(Path print) throws IOException {
        try (var document = new PdfDocument(new PdfReader(print.toFile()))) {
            return document.getNumberOfPages();
        }
    }

    /** One release, from the confirmation to the last paper. */
    private static final class Run {

        private final Server server;
        private final ReleaseDesk desk;
        private final SignedBatch batch;
        private final Plan plan;
        private double seconds;
        private double numbered;
        private long statements;
        private int pictures;
        private boolean pictured;
        private double back;
        private @Nullable Usage used;

        Run(Server server, ReleaseDesk desk, SignedBatch batch, Plan plan) {
            this.server = server;
            this.desk = desk;
            this.batch = batch;
            this.plan = plan;
        }

        void release() throws Exception {
            var usage = server.usage();
            long questions;
            try (var database = server.database()) {
                questions = questions(database);
            }
            long begin = System.nanoTime();
            desk.confirm();
            long asked = await(begin, plan.kill() ? plan.count() / 3 : plan.count());
            if (plan.kill()) {
                Report.say("kill -9 of the application");
                long killed = System.nanoTime();
                server.kill();
                server.start();
                back = (System.nanoTime() - killed) / 1e9;
                desk.open();
                await(begin, plan.count());
            }
            seconds = (System.nanoTime() - begin) / 1e9;
            if (plan.kill()) {
                return; // what was counted before is gone with the process
            }
            used = server.usage().minus(usage);
            try (var database = server.database()) {
                statements = questions(database) - questions - asked;
            }
        }

        /** @return how many statements this took */
        private long await(long begin, int papers) throws Exception {
            long asked = 0;
            int last = -1;
            try (var database = server.database();
                    var query = database.prepareStatement(
                            "select (select count(*) from certificate where batch_id = ?),"
                                    + " (select count(*) from certificate c join certificate_file f on f.certificate_id = c.id where c.batch_id = ?)")) {
                query.setObject(1, batch.batch());
                query.setObject(2, batch.batch());
                while (true) {
                    int made;
                    try (var row = query.executeQuery()) {
                        row.next();
                        made = row.getInt(2);
                        if (numbered == 0 && row.getInt(1) == plan.count()) {
                            numbered = (System.nanoTime() - begin) / 1e9;
                        }
                    }
                    asked++;
                    if (made >= papers) {
                        return asked;
                    }
                    if (System.nanoTime() - begin > TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS)) {
                        throw new IOException("only " + made + " papers of " + papers + ", see " + server.log());
                    }
                    if (plan.pictures() != null && !pictured && made >= plan.count() / 4) {
                        pictured = true;
                        desk.pictures(plan.pictures());
                    }
                    int shown = desk.shown();
                    pictures += shown > last ? 1 : 0;
                    last = Math.max(last, shown);
                    TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
                }
            }
        }

        /** What the page says once it had its time. */
        int catchUp() throws InterruptedException {
            for (int i = 0; i < 100 && desk.shown() != plan.count(); i++) {
                TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            }
            return desk.shown();
        }

        private static long questions(Connection database) throws SQLException {
            try (var query = database.createStatement();
                    var row = query.executeQuery("show global status like 'Questions'")) {
                row.next();
                return row.getLong(2);
            }
        }
    }

    private static Found checked(Connection database, SignedBatch batch, Plan plan)
            throws SQLException, IOException, UnreadablePdfException {
        List<Integer> bytes = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        int people = 0;
        try (var query = database.prepareStatement("""
                select n.account_id, count(distinct c.id), count(distinct e.position), count(f.revision), max(c.number), max(f.form), max(m.certificate_id = c.id)
                from certificate_batch_entry n left join certificate c on c.batch_id = n.batch_id and c.account_id = n.account_id
                left join certificate_register_entry e on e.certificate_id = c.id left join certificate_file f on f.certificate_id = c.id
                left join certificate_claim m on m.account_id = n.account_id and m.batch_id = n.batch_id
                where n.batch_id = ? group by n.account_id""")) {
            query.setObject(1, batch.batch());
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    people++;
                    if (rows.getInt(2) != 1
                            || rows.getInt(3) != 1
                            || rows.getInt(4) != 1
                            || !"B".equals(rows.getString(6))
                            || rows.getInt(7) != 1) {
                        problems.add("%s has %d certificates, %d entries, %d files, form %s"
                                .formatted(
                                        rows.getString(1),
                                        rows.getInt(2),
                                        rows.getInt(3),
                                        rows.getInt(4),
                                        rows.getString(6)));
                    }
                }
            }
        }
        if (people != plan.count()) {
            problems.add(people + " people instead of " + plan.count());
        }
        try (var query = database.prepareStatement(
                "select c.number, f.sha256, p.content from certificate c join certificate_file f on f.certificate_id = c.id"
                        + " join platform_file p on p.sha256 = f.sha256 where c.batch_id = ? order by c.id")) {
            query.setFetchSize(KEPT);
            query.setObject(1, batch.batch());
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    byte[] pdf = rows.getBytes(3);
                    if (!isSealed(pdf)
                            || !Arrays.equals(rows.getBytes(2), Sha256.of(pdf).digest())) {
                        problems.add(rows.getString(1) + " is not sealed");
                    }
                    if (plan.keep() != null && bytes.size() < KEPT) {
                        Files.write(
                                plan.keep().resolve(rows.getString(1).replaceAll("[^A-Za-z0-9]+", "-") + ".pdf"), pdf);
                    }
                    bytes.add(pdf.length);
                }
            }
        }
        Registers.check(
                        new SingleConnectionDataSource(database, true),
                        new UnitId(batch.body()),
                        LocalDate.now(PlatformTime.ZONE).getYear())
                .forEach(finding -> problems.add("register: " + finding));
        return new Found(bytes, problems);
    }

    private static boolean isSealed(byte[] pdf) throws UnreadablePdfException {
        var seals = PdfInspection.of(pdf, () -> {}).seals();
        return seals.size() == 1
                && seals.getFirst().intact()
                && seals.getFirst().coversAll();
    }

    /** The most that the heap held before a collection, since a place in the log of collections. */
    private static double peakHeap(Path collections, long from) throws IOException {
        var log = Files.readString(collections);
        return COLLECTION
                .matcher(log.substring((int) Math.min(log.length(), from)))
                .results()
                .mapToInt(found -> Integer.parseInt(found.group(1)))
                .max()
                .orElse(0);
    }

    private static void print(Outcome outcome, double heap, int check) {
        Report.say(
                "%n== %d certificates as one batch: %.1f s (numbers after %.1f s)",
                outcome.plan().count(), outcome.seconds(), outcome.numbered());
        Report.say("asked before: %s", outcome.asked().strip());
        Report.say(
                "a paper %d bytes (median), %d (largest)",
                outcome.found().median(), outcome.found().largest());
        Report.say(
                "the page showed %d counts on the way and %d at the end; ZIP %d papers, print file %d pages, %.1f MB",
                outcome.pictures(),
                outcome.shown(),
                outcome.zipEntries(),
                outcome.printPages(),
                outcome.printBytes() / 1e6);
        if (outcome.plan().kill()) {
            Report.say("killed once; the application was back after %.1f s", outcome.back());
        }
        Report.say(
                "problems: %d; --taphuan.certificates.check ended with %d",
                outcome.found().problems().size(), check);
        outcome.found().problems().stream().limit(8).forEach(problem -> Report.say("  %s", problem));
        var used = outcome.used();
        if (used != null) {
            Report.say("%.2f statements each; heap at most %.0f MiB", outcome.statementsPerCertificate(), heap);
            Report.say(
                    "CPU: application %.1f s, database %.1f s, driver %.1f s, browser and others %.1f s",
                    used.application(), used.database(), used.driver(), used.others());
        }
    }

    private static Map<String, Object> figures(Outcome outcome, double heap, int check) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("count", outcome.plan().count());
        all.put("seconds", Report.rounded(outcome.seconds()));
        boolean killed = outcome.plan().kill();
        all.put("statementsPerCertificate", killed ? null : Report.rounded(outcome.statementsPerCertificate()));
        all.put("medianBytes", outcome.found().median());
        all.put("peakHeapMiB", killed ? null : heap);
        all.put("largestBytes", outcome.found().largest());
        all.put("secondsUntilNumbered", Report.rounded(outcome.numbered()));
        all.put("problems", outcome.found().problems().size());
        all.put("checkExitCode", check);
        all.put("countsShown", outcome.pictures());
        all.put("shownAtTheEnd", outcome.shown());
        all.put("zipEntries", outcome.zipEntries());
        all.put("printPages", outcome.printPages());
        all.put("printBytes", outcome.printBytes());
        all.put("kills", killed ? 1 : 0);
        all.put("backAfterSeconds", Report.rounded(outcome.back()));
        var used = outcome.used();
        if (used != null) {
            all.put("applicationCpuSeconds", Report.rounded(used.application()));
            all.put("databaseCpuSeconds", Report.rounded(used.database()));
            all.put("driverCpuSeconds", Report.rounded(used.driver()));
            all.put("otherCpuSeconds", Report.rounded(used.others()));
        }
        return all;
    }
}
