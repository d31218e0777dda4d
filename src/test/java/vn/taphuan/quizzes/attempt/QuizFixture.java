package vn.taphuan.quizzes.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.taphuan.catalogue.ContentVersionId;
import vn.taphuan.catalogue.LessonId;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.catalogue.spi.CoursePackagePart;
import vn.taphuan.catalogue.spi.ModuleSource;
import vn.taphuan.platform.persistence.Utc;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.security.SignedIn;
import vn.taphuan.platform.security.SignedInAuthentication;
import vn.taphuan.platform.security.SystemWork;
import vn.taphuan.platform.security.UnitId;

/** People with devices at a real server, on the demo data; each test takes a trainee whom no other test knows. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
abstract class QuizFixture {

    static final ModuleCode MODULE = new ModuleCode("thu");
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
    void thereIsAQuiz() {
        if (jdbc.queryForObject("select count(*) from quizzes_quiz where module_code = ?", Long.class, MODULE.value())
                == 0) {
            assertThat(load(MODULE, questions(MODULE)).problems()).isEmpty();
        }
    }

    /** A quiz of ten questions, all of which are drawn: four single, three multiple, two true-false, one short. */
    static String questions(ModuleCode module) {
        var questions = new StringBuilder("questions:\n");
        for (int i = 1; i <= 10; i++) {
            questions.append("""
                      - id: %s-q%02d
                        topic: t
                        difficulty: easy
                        text: "Câu hỏi số %d?"
                        explanation: "Giải thích số %d."
                        reread: %s-bai
                        facts: [M1-01]
                    """.formatted(module.value(), i, i, i, module.value()));
            questions.append(task(i));
        }
        return questions.toString();
    }

    private static String task(int number) {
        return switch (number) {
            case 1, 2, 3, 4 -> """
                        type: single
                        options:
                          - {text: "a"}
                          - {text: "b", correct: true}
                          - {text: "c"}
                          - {text: "d"}
                    """;
            case 5, 6, 7 -> """
                        type: multiple
                        options:
                          - {text: "a", correct: true}
                          - {text: "b", correct: true}
                          - {text: "c"}
                          - {text: "d"}
                    """;
            case 8, 9 -> """
                        type: true-false
                        answer: false
                    """;
            default -> """
                        type: short
                        accepted: ["lưu chiểu"]
                    """;
        };
    }

    /** Reads a module's questions as the catalogue does. */
    ModuleSource load(ModuleCode module, String questions) {
        return load(module, questions, "highest");
    }

    ModuleSource load(ModuleCode module, String questions, String grading) {
        var yaml = """
                quiz:
                  title: "Kiểm tra thử"
                  minutes: 15
                  attempts: 3
                  pass-percent: 50
                  grading: %s
                  draw:
                    - {topic: t, difficulty: easy, count: %d}
                topics:
                  - {code: t, title: "Chủ đề"}
                """.formatted(grading, questions.split("- id: ").length - 1);
        var source = ModuleSource.of(
                module, "thu/" + module.value(), Map.of("module.yaml", yaml, "questions.yaml", questions));
        source.lessonsAre(List.of(new LessonId(module.value() + "-bai")));
        SystemWork.as(
                "test",
                () -> transaction.executeWithoutResult(status -> parts.stream()
                        .filter(part -> part.files().contains("questions.yaml"))
                        .forEach(part -> part.read(module, new ContentVersionId(UUID.randomUUID()), source))));
        return source;
    }

    static String freshTrainee() {
        return "hocvien%03d".formatted(NEXT_TRAINEE.getAndDecrement());
    }

    Device deviceOf(String userName) {
        return new Device("http://localhost:" + port, userName, json);
    }

    /** Moves the deadline of an attempt, as time would. */
    void endsAt(AttemptId attempt, Instant deadline) {
        jdbc.update("update quizzes_attempt set deadline = ? where id = ?", Utc.of(deadline), attempt.value());
    }

    String state(AttemptId attempt) {
        return jdbc.queryForObject("select state from quizzes_attempt where id = ?", String.class, attempt.value());
    }

    Map<String, Object> row(AttemptId attempt) {
        return jdbc.queryForMap("select * from quizzes_attempt where id = ?", attempt.value());
    }

    /** Lets many do the same at one moment. */
    static <T> List<T> atOnce(int count, IntFunction<Callable<T>> work)
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
            List<T> results = new ArrayList<>();
            for (var one : running) {
                results.add(one.get());
            }
            return results;
        }
    }

    /** On the own account of a person, as the views call services. */
    <T> T as(String person, Supplier<T> work) {
        var unit = new UnitId(new UUID(0, 9));
        var learns = new SignedIn.Grant("TRAINEE", unit, Set.of(Permissions.LEARN));
        var signedIn = new SignedIn(account(person), null, person, person, unit, Set.of(learns), 0);
        SecurityContextHolder.getContext().setAuthentication(new SignedInAuthentication(signedIn));
        try {
            return work.get();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    AccountId account(String person) {
        return new AccountId(jdbc.queryForObject("select id from account where user_name = ?", UUID.class, person));
    }
}
