package vn.taphuan.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.taphuan.platform.deployment.StartRefusedException;

/** The promises of the embedded database, on the real server and with real kills. */
class EmbeddedMariaDbIT {

    /** Installed once, and copied for each test that is not about installing. */
    private static Path installed;

    private Path home;

    @BeforeAll
    static void install() throws IOException {
        installed = Files.createDirectories(Path.of("target", "test-data").toAbsolutePath())
                .resolve("home-" + UUID.randomUUID());
        Databases.startIn(installed).close();
    }

    @AfterAll
    static void removeTheInstalled() throws IOException {
        Folders.deleteTree(installed);
    }

    @BeforeEach
    void aFolderOfItsOwn() throws IOException {
        Path parent = Files.createDirectories(Path.of("target", "test-data").toAbsolutePath());
        home = parent.resolve("home-" + UUID.randomUUID());
    }

    @AfterEach
    void removeTheFolder() throws IOException {
        if (Files.exists(home)) {
            Folders.deleteTree(home);
        }
    }

    @Test
    void aFreshFolderGetsADatabaseWithAnAccountOfItsOwn() throws Exception {
        try (EmbeddedMariaDb database = Databases.startIn(home)) {
            assertThat(Databases.ask(database, "select current_user()")).isEqualTo("taphuan@127.0.0.1");
            assertThat(database.password()).hasSizeGreaterThanOrEqualTo(32);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("password"))))
                    .isEqualTo("rw-------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home)))
                    .isEqualTo("rwx------");
            assertThat(home.resolve("accounts.sql")).doesNotExist();
            assertThat(Folders.entries(home))
                    .noneMatch(entry -> entry.toString().contains("installing"));
        }
    }

    @Test
    void aRestartKeepsTheDataAndThePassword() throws Exception {
        String password;
        try (EmbeddedMariaDb database = Databases.startIn(home)) {
            Databases.execute(database, "create table kept (word varchar(20))", "insert into kept values ('lịch sử')");
            password = database.password();
        }
        try (EmbeddedMariaDb database = Databases.startIn(home)) {
            assertThat(Databases.ask(database, "select word from kept")).isEqualTo("lịch sử");
            assertThat(database.password()).isEqualTo(password);
        }
    }

    @Test
    void aSecondStartInTheSameProcessIsRefusedAndTheFirstKeepsItsFolder() throws Exception {
        anInstalledDatabase();
        try (EmbeddedMariaDb first = Databases.startIn(home);
                Connection open = Databases.connect(first)) {
            assertThatThrownBy(() -> Databases.startIn(home))
                    .isInstanceOf(StartRefusedException.class)
                    .hasMessageContaining("is in use by another running application");
            assertThat(Databases.ask(open, "select 1")).isEqualTo("1");
            try (ApplicationProcess other = ApplicationProcess.startIn(home)) {
                assertThatThrownBy(() -> other.awaitSaying("url")).hasMessageContaining("ended without");
            }
            assertThat(Databases.ask(open, "select 1")).isEqualTo("1");
            assertThat(first.restarts()).isZero();
        }
    }

    @Test
    void aSecondStartIsRefusedWhileAnotherProcessRunsAndDisturbsNothing() throws Exception {
        anInstalledDatabase();
        try (ApplicationProcess running = ApplicationProcess.startIn(home)) {
            running.awaitSaying("committed 1");
            assertThatThrownBy(() -> Databases.startIn(home))
                    .isInstanceOf(StartRefusedException.class)
                    .hasMessageContaining("process " + running.pid());
            running.awaitSaying("committed 300");
        }
    }

    @Test
    void aKilledServerIsStartedAgainOnItsPortWithEveryCommittedRow() throws Exception {
        anInstalledDatabase();
        try (EmbeddedMariaDb database = Databases.startIn(home)) {
            String url = database.jdbcUrl();
            Databases.execute(database, "create table written (id int primary key)");
            int committed = 0;
            for (int kill = 1; kill <= 2; kill++) {
                try (Connection connection = Databases.connect(database);
                        var statement = connection.createStatement()) {
                    for (int row = 0; row < 50; row++) {
                        statement.execute("insert into written values (" + ++committed + ")");
                    }
                    killServerOf(home);
                }
                int restarts = kill;
                await(() -> database.restarts() == restarts);
                assertThat(Databases.ask(database, "select count(*) from written"))
                        .isEqualTo(String.valueOf(committed));
            }
            assertThat(database.jdbcUrl()).isEqualTo(url);
            assertThat(database.isAnswering()).isTrue();
        }
    }

    @Test
    void aServerThatLostItsShellIsStoppedAndStartedAgain() throws Exception {
        anInstalledDatabase();
        try (EmbeddedMariaDb database = Databases.startIn(home)) {
            Databases.execute(database, "create table kept (id int)", "insert into kept values (1)");
            ProcessHandle.of(serverOf(home))
                    .orElseThrow()
                    .parent()
                    .orElseThrow()
                    .destroyForcibly();
            await(() -> database.restarts() == 1);
            assertThat(Databases.ask(database, "select id from kept")).isEqualTo("1");
        }
    }

    @Test
    void aKilledApplicationTakesItsServerAlongAndLosesNothing() throws Exception {
        anInstalledDatabase();
        ApplicationProcess application = ApplicationProcess.startIn(home);
        application.awaitSaying("committed 200");
        long server = serverOf(home);
        application.kill();
        await(() -> ProcessHandle.of(server).isEmpty());
        int last = Integer.parseInt(application.lastSaying("committed").orElse("200"));
        try (EmbeddedMariaDb database = Databases.startIn(home)) {
            assertThat(Databases.ask(database, "select count(*) from written where id <= " + last))
                    .isEqualTo(String.valueOf(last));
        }
    }

    @Test
    void aStartRightAfterTheKillWaitsForTheServerThatIsStillStopping() throws Exception {
        anInstalledDatabase();
        ApplicationProcess application = ApplicationProcess.startIn(home);
        application.awaitSaying("committed 50");
        application.kill();
        try (EmbeddedMariaDb database = Databases.startIn(home)) {
            assertThat(Integer.parseInt(Databases.ask(database, "select count(*) from written")))
                    .isGreaterThanOrEqualTo(50);
        }
    }

    @Test
    void aServerThatNobodyWatchesAnyMoreIsStoppedByTheNextStart() throws Exception {
        anInstalledDatabase();
        ApplicationProcess application = ApplicationProcess.startIn(home);
        application.awaitSaying("committed 10");
        long server = serverOf(home);
        List<ProcessHandle> watchers = ProcessHandle.of(application.pid())
                .orElseThrow()
                .descendants()
                .filter(process -> process.pid() != server)
                .toList();
        watchers.forEach(ProcessHandle::destroyForcibly);
        application.kill();
        assertThat(ProcessHandle.of(server)).isPresent();
        try (EmbeddedMariaDb database = Databases.startIn(home)) {
            assertThat(ProcessHandle.of(server)).isEmpty();
            assertThat(Databases.ask(database, "select count(*) >= 10 from written"))
                    .isEqualTo("1");
        }
    }

    @Test
    void aServerThatIsNotOursIsLeftUndisturbed() throws Exception {
        anInstalledDatabase();
        DatabaseHome folder = new DatabaseHome(home);
        Process foreign = new ProcessBuilder(
                        MariaDbBinaries.unpackedIn(Databases.in(home).binariesFolder())
                                .program("mariadbd")
                                .toString(),
                        "--no-defaults",
                        "--skip-networking",
                        "--user=" + System.getProperty("user.name"),
                        "--lc-messages-dir="
                                + MariaDbBinaries.unpackedIn(Databases.in(home).binariesFolder())
                                        .share(),
                        "--datadir=" + folder.data(),
                        "--socket=../other.sock",
                        "--pid-file=" + home.resolve("other.pid"))
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("other.log").toFile())
                .start();
        try {
            await(() -> Files.exists(home.resolve("other.sock")));
            assertThatThrownBy(() -> Databases.startIn(home))
                    .isInstanceOf(StartRefusedException.class)
                    .hasMessageContaining("this application did not start");
            assertThat(foreign.isAlive()).isTrue();
        } finally {
            foreign.destroy();
            foreign.waitFor();
        }
    }

    @Test
    void anUnknownFolderIsRefusedAndUntouched() throws Exception {
        Files.createDirectories(home.resolve("data"));
        Files.writeString(home.resolve("letter.txt"), "not yours");
        assertRefusedUntouched("letter.txt");
    }

    @Test
    void unknownDataIsRefusedAndUntouched() throws Exception {
        Files.createDirectories(home.resolve("data"));
        Files.writeString(home.resolve("data/letter.txt"), "not yours");
        assertRefusedUntouched("not this application's database");
    }

    @Test
    void aDatabaseOfSomebodyElseIsRefusedAndUntouched() throws Exception {
        for (String name : List.of("mysql", "shop")) {
            Files.createDirectories(home.resolve("data").resolve(name));
        }
        for (String name : List.of("ibdata1", "aria_log_control")) {
            Files.writeString(home.resolve("data").resolve(name), name);
        }
        assertRefusedUntouched("not this application's database");
    }

    @Test
    void aFolderWhoseDataIsGoneIsNotFilledWithAnEmptyDatabase() throws Exception {
        anInstalledDatabase();
        Files.move(home.resolve("data"), home.resolveSibling(home.getFileName() + "-moved"));
        try {
            assertRefusedUntouched("its data is gone");
        } finally {
            Files.move(home.resolveSibling(home.getFileName() + "-moved"), home.resolve("data"));
        }
        Databases.startIn(home).close();
    }

    @Test
    void anEmptyFolderIsFilled() throws Exception {
        Files.createDirectories(home.resolve("data"));
        try (EmbeddedMariaDb database = Databases.startIn(home)) {
            assertThat(database.isAnswering()).isTrue();
        }
    }

    @Test
    void theRemainsOfAnInterruptedInstallationAreRemovedAndOnlyThose() throws Exception {
        String ours = "installing-" + UUID.randomUUID();
        String alike = "installing-" + UUID.randomUUID();
        for (String name : List.of(ours, alike)) {
            Files.createDirectories(home.resolve(name).resolve("data"));
            Files.writeString(home.resolve(name).resolve("data/ibdata1"), "half");
        }
        Files.writeString(home.resolve(ours).resolve(Installation.MARKER), ours);
        Files.writeString(home.resolve(alike).resolve(Installation.MARKER), ours);
        try (EmbeddedMariaDb database = Databases.startIn(home)) {
            assertThat(database.isAnswering()).isTrue();
            assertThat(home.resolve(ours)).doesNotExist();
            assertThat(home.resolve(alike).resolve("data/ibdata1")).hasContent("half");
        }
    }

    @Test
    void anApplicationKilledWhileInstallingLeavesNothingThatTheNextStartMistakesForData() throws Exception {
        ApplicationProcess application = ApplicationProcess.startIn(home);
        await(() -> namesIn(home).anyMatch(name -> name.startsWith("installing-")));
        application.kill();
        assertThat(home.resolve("data")).doesNotExist();
        try (EmbeddedMariaDb database = Databases.startIn(home)) {
            assertThat(Databases.ask(database, "select 1")).isEqualTo("1");
            assertThat(namesIn(home)).noneMatch(name -> name.startsWith("installing-"));
        }
    }

    @Test
    void aRestoredCopyOfTheDataAloneIsKeptAndUsed() throws Exception {
        Path original = home.resolveSibling("original-" + UUID.randomUUID());
        try {
            try (EmbeddedMariaDb database = Databases.startIn(original)) {
                Databases.execute(database, "create table kept (id int)", "insert into kept values (7)");
            }
            copy(original.resolve("data"), home.resolve("data"));
            try (EmbeddedMariaDb database = Databases.startIn(home)) {
                assertThat(Databases.ask(database, "select id from kept")).isEqualTo("7");
            }
        } finally {
            Folders.deleteTree(original);
        }
    }

    @Test
    void aDamagedDatabaseIsRefusedWithTheServersOwnWordsAndLeftAsItIs() throws Exception {
        anInstalledDatabase();
        Files.writeString(home.resolve("data/ibdata1"), "damaged");
        assertThatThrownBy(() -> Databases.startIn(home))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("gave up while starting");
        assertThat(home.resolve("data/ibdata1")).hasContent("damaged");
    }

    private void assertRefusedUntouched(String why) throws IOException {
        List<String> before = contents(home);
        assertThatThrownBy(() -> Databases.startIn(home))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining(why);
        assertThat(contents(home)).isEqualTo(before);
    }

    private static List<String> contents(Path folder) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.map(path -> path + " " + path.toFile().length() + " "
                            + path.toFile().lastModified())
                    .sorted()
                    .toList();
        }
    }

    private static Stream<String> namesIn(Path folder) {
        String[] names = folder.toFile().list();
        return names == null ? Stream.empty() : Stream.of(names);
    }

    private void anInstalledDatabase() throws IOException {
        copy(installed, home);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> tree = Files.walk(from)) {
            for (Path path : tree.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                Files.createDirectories(target.getParent());
                Files.copy(path, target, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    private static long serverOf(Path home) throws IOException {
        return Long.parseLong(Files.readString(home.resolve("mariadbd.pid")).strip());
    }

    private static void killServerOf(Path home) throws IOException {
        ProcessHandle.of(serverOf(home)).orElseThrow().destroyForcibly();
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long limit = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > limit) {
                throw new AssertionError("It did not happen within a minute");
            }
            Thread.sleep(20);
        }
    }
}
