package vn.taphuan.quizzes.attempt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.taphuan.catalogue.ContentVersionId;
import vn.taphuan.catalogue.LessonId;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.catalogue.spi.CoursePackagePart;
import vn.taphuan.catalogue.spi.ModuleSource;
import vn.taphuan.platform.security.SystemWork;

/** People with devices at a real server, on the demo data; each test takes a trainee whom no other test knows. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
abstract class QuizFixture {

    static final ModuleCode M1 = new ModuleCode("m1");
    private static final Path CONTENT = Path.of("src/main/resources/content/lich-su-dang");
    /** From behind, so that tests of other features find fresh people as well. */
    private static final AtomicInteger NEXT_TRAINEE = new AtomicInteger(300);

    @LocalServerPort
    private int port;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    JsonMapper json;

    @Autowired
    AttemptClosing closing;

    @Autowired
    private List<CoursePackagePart> parts;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void thereIsAQuiz() throws IOException {
        for (var module : List.of("m1", "m4")) {
            if (jdbc.queryForObject("select count(*) from quizzes_quiz where module_code = ?", Long.class, module)
                    == 0) {
                var source = load(new ModuleCode(module), Map.of());
                if (!source.problems().isEmpty()) {
                    throw new IllegalStateException(source.problems().toString());
                }
            }
        }
    }

    /** Reads a module's folder as the catalogue does. @param changed texts in place of those in the folder */
    ModuleSource load(ModuleCode module, Map<String, String> changed) throws IOException {
        var folder = CONTENT.resolve(module.value());
        Map<String, String> files = new HashMap<>();
        for (var name : List.of("module.yaml", "questions.yaml")) {
            if (Files.exists(folder.resolve(name))) {
                files.put(name, Files.readString(folder.resolve(name)));
            }
        }
        files.putAll(changed);
        var source = ModuleSource.of(module, "lich-su-dang/" + module.value(), files);
        source.lessonsAre(lessons(folder));
        SystemWork.as(
                "test",
                () -> transaction.executeWithoutResult(status -> parts.stream()
                        .filter(part -> part.files().contains("questions.yaml"))
                        .forEach(part -> part.read(module, new ContentVersionId(UUID.randomUUID()), source))));
        return source;
    }

    private static List<LessonId> lessons(Path folder) throws IOException {
        try (var lessons = Files.list(folder.resolve("lessons"))) {
            return lessons.map(QuizFixture::lesson).toList();
        } catch (java.nio.file.NoSuchFileException none) {
            return List.of();
        }
    }

    private static LessonId lesson(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> line.startsWith("id: "))
                    .map(line -> new LessonId(line.substring(4).strip()))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    static String freshTrainee() {
        return "hocvien%03d".formatted(NEXT_TRAINEE.getAndDecrement());
    }

    Device deviceOf(String userName) {
        return new Device("http://localhost:" + port, userName, json);
    }

    /** Moves the deadline of an attempt, as time would. */
    void endsAt(AttemptId attempt, Instant deadline) {
        jdbc.update("update quizzes_attempt set deadline = ? where id = ?", AttemptRow.utc(deadline), attempt.value());
    }

    String state(AttemptId attempt) {
        return jdbc.queryForObject("select state from quizzes_attempt where id = ?", String.class, attempt.value());
    }

    Map<String, Object> row(AttemptId attempt) {
        return jdbc.queryForMap("select * from quizzes_attempt where id = ?", attempt.value());
    }

    /** Lets many do the same at one moment. */
    static <T> List<T> atOnce(int count, java.util.function.IntFunction<Callable<T>> work)
            throws InterruptedException, ExecutionException {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> running = IntStream.range(0, count)
                    .mapToObj(i -> threads.submit(() -> {
                        start.await();
                        return work.apply(i).call();
                    }))
                    .toList();
            start.countDown();
            List<T> results = new java.util.ArrayList<>();
            for (var one : running) {
                results.add(one.get());
            }
            return results;
        }
    }
}
