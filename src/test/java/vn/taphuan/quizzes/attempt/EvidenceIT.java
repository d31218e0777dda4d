package vn.taphuan.quizzes.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.taphuan.quizzes.attempt.AnsweringIT.answer;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.taphuan.DemoInstallation;
import vn.taphuan.classes.People;
import vn.taphuan.people.Role;
import vn.taphuan.quizzes.attempt.Receipts.Standing;

/** Staff decide on late answers and answer files; whoever cheats with either comes nowhere. */
@DemoInstallation
class EvidenceIT extends QuizFixture {

    @Autowired
    private People people;

    @Autowired
    private EvidenceDecisions decisions;

    @Autowired
    private AnswerFiles files;

    @Autowired
    private Receipts receipts;

    @Autowired
    private Papers papers;

    /** Somebody at work on an attempt. */
    private record Taker(String userName, Device phone, AttemptId attempt, String token, String logKey) {}

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    // ── Late packets ─────────────────────────────────────────────────────────────────

    @Test
    void acceptedAnswersAreScoredAndTheResultFollows() {
        var taker = tooLate(4, 3);
        var id = evidence(taker.attempt());
        var found = people.as("bantochuc", () -> decisions.find(id, String::valueOf))
                .orElseThrow();
        assertThat(found.score()).hasToString("4.0");
        assertThat(found.wouldBe()).hasToString("7.0");
        assertThat(found.passes()).isFalse();
        assertThat(found.wouldPass()).isTrue();
        assertThat(found.lines()).hasSize(3).allMatch(EvidenceDetail.Line::changes);
        assertThat(found.keySeen()).isNull();
        assertThat(row(taker.attempt()).get("score")).hasToString("4.0");

        var before = people.as("bantochuc", () -> receipt(taker)).orElseThrow();
        assertThat(before.standing()).isEqualTo(Standing.AGREES);
        assertThat(people.as("bantochuc", () -> decisions.accept(id, "Mất điện tại điểm cầu")))
                .isEqualTo(new DecideResult.Accepted(found.score(), found.wouldBe()));
        assertThat(row(taker.attempt()).get("score")).hasToString("7.0");
        assertThat(row(taker.attempt()).get("passed")).hasToString("true");
        assertThat(row(taker.attempt()).get("state")).hasToString("EXPIRED");
        assertThat(jdbc.queryForObject(
                        "select cast(mark as char) from quizzes_result where account_id = ?",
                        String.class,
                        account(taker.userName()).value()))
                .isEqualTo("7.0");
        assertThat(people.as("bantochuc", () -> receipts.check(before.receipt().code()))
                        .orElseThrow()
                        .standing())
                .isEqualTo(Standing.REPLACED);
        assertThat(jdbc.queryForMap(
                        "select action, reason, after_json from audit_entry where subject_id = ?",
                        taker.attempt().value()))
                .containsEntry("action", "quiz.late-accepted")
                .containsEntry("reason", "Mất điện tại điểm cầu")
                .extractingByKey("after_json")
                .asString()
                .contains("7.0");
        assertThat(people.as("bantochuc", () -> decisions.reject(id, "Đổi ý")))
                .isEqualTo(new DecideResult.DecidedBefore(EvidenceState.ACCEPTED));
    }

    @Test
    void rejectedAnswersNeverCount() {
        var taker = tooLate(4, 3);
        var id = evidence(taker.attempt());
        assertThat(people.as("bantochuc", () -> decisions.reject(id, "Không có sự cố")))
                .isInstanceOf(DecideResult.Rejected.class);
        assertThat(row(taker.attempt()).get("score")).hasToString("4.0");
        assertThat(people.as("bantochuc", () -> decisions.accept(id, "Đổi ý")))
                .isEqualTo(new DecideResult.DecidedBefore(EvidenceState.REJECTED));
        assertThatThrownBy(() -> people.as("bantochuc", () -> decisions.accept(id, "  ")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void ofManyWhoDecideAtOnceExactlyOneDoes() throws Exception {
        var taker = tooLate(4, 3);
        var id = evidence(taker.attempt());
        var results = atOnce(
                6,
                i -> () -> people.as(
                        "bantochuc", () -> i % 2 == 0 ? decisions.accept(id, "Có") : decisions.reject(id, "Không")));
        assertThat(results.stream()
                        .filter(result -> !(result instanceof DecideResult.DecidedBefore))
                        .count())
                .isEqualTo(1);
        var accepted = results.stream().anyMatch(DecideResult.Accepted.class::isInstance);
        assertThat(row(taker.attempt()).get("score")).hasToString(accepted ? "7.0" : "4.0");
    }

    @Test
    void onlyWhoeverAnswersForTheAttemptSeesAndDecides() {
        var taker = tooLate(4, 3);
        var id = evidence(taker.attempt());
        var served = people.traineesOf(people.centre(1), 500).contains(account(taker.userName()));
        var theirs = served ? "trungtam" : "trungtamtay";
        var others = served ? "trungtamtay" : "trungtam";
        people.hire("trungtamtay", people.centre(2), Role.CENTRE_OFFICER);
        assertThat(people.as(others, () -> decisions.find(id, String::valueOf))).isEmpty();
        assertThat(people.as(others, () -> decisions.list(true)))
                .noneMatch(one -> one.attempt().equals(taker.attempt()));
        assertThatThrownBy(() -> people.as(others, () -> decisions.accept(id, "Có")))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(people.as(others, () -> receipt(taker))).isEmpty();
        assertThat(people.as(others, () -> files.take(file(taker, 1)))).isInstanceOf(TakeFileResult.Foreign.class);
        if (served) {
            assertThat(people.as(theirs, () -> decisions.list(true)))
                    .anyMatch(one -> one.attempt().equals(taker.attempt()));
            assertThat(people.as(theirs, () -> receipt(taker))).isPresent();
        }
        assertThatThrownBy(() -> people.as(taker.userName(), () -> decisions.find(id, String::valueOf)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whoeverHasSeenTheKeyBeforeIsNamed() {
        var taker = taker();
        endsAt(taker.attempt(), Instant.now().minusSeconds(40));
        taker.phone().save(taker.attempt(), taker.token(), "");
        closing.expireDue();
        taker.phone().get("/quiz/attempts/" + taker.attempt().value() + "/result");
        taker.phone().save(taker.attempt(), taker.token(), right(taker.attempt(), 0, 10));
        var found = people.as("bantochuc", () -> decisions.find(evidence(taker.attempt()), String::valueOf))
                .orElseThrow();
        assertThat(found.keySeen()).isBefore(found.lastReceived());
    }

    @Test
    void nobodyDecidesOnHisOwnAnswers() {
        var person = freshTrainee();
        jdbc.update(
                "insert into account_role (id, account_id, role, unit_id, valid_from) select uuid(), id, 'ORGANISER',"
                        + " (select unit_id from account_role where role = 'ORGANISER' limit 1), '2020-01-01' from account where user_name = ?",
                person);
        var taker = taker(person);
        taker.phone().save(taker.attempt(), taker.token(), right(taker.attempt(), 0, 4));
        endsAt(taker.attempt(), Instant.now().minusSeconds(40));
        taker.phone().save(taker.attempt(), taker.token(), right(taker.attempt(), 4, 10));
        var id = evidence(taker.attempt());
        assertThat(people.as(person, () -> decisions.accept(id, "Tôi cần")))
                .isInstanceOf(DecideResult.OwnAnswers.class);
        assertThat(row(taker.attempt()).get("score")).hasToString("4.0");
    }

    // ── Answer files ─────────────────────────────────────────────────────────────────

    @Test
    void aFileIsTakenOnceAndDecidedOn() {
        var taker = expired(2);
        var file = file(taker, 5);
        var taken = (TakeFileResult.Taken) people.as("bantochuc", () -> files.take(file));
        assertThat(row(taker.attempt()).get("score")).hasToString("2.0");
        var found = people.as("bantochuc", () -> decisions.find(taken.evidence(), String::valueOf))
                .orElseThrow();
        assertThat(found.summary().kind()).isEqualTo(EvidenceKind.FILE);
        assertThat(found.writtenAt()).isEqualTo(Instant.parse("2026-11-24T06:41:00Z"));
        assertThat(found.lines().getFirst().enteredAt()).isEqualTo(Instant.parse("2026-11-24T06:40:00Z"));
        assertThat(found.lines()).as("the first two are on the server").hasSize(3);
        assertThat(found.wouldBe()).hasToString("5.0");
        assertThat(people.as("bantochuc", () -> files.take(file)))
                .isEqualTo(new TakeFileResult.Twice(taken.evidence()));
        assertThat(people.as("bantochuc", () -> files.take(file(taker, 5))))
                .as("the same answers, encrypted anew")
                .isEqualTo(new TakeFileResult.Twice(taken.evidence()));
        people.as("bantochuc", () -> decisions.accept(taken.evidence(), "Máy chủ mất kết nối cả buổi"));
        assertThat(row(taker.attempt()).get("score")).hasToString("5.0");
        assertThat(people.as("bantochuc", () -> files.take(file(taker, 4))))
                .isInstanceOf(TakeFileResult.NothingNew.class);
    }

    @Test
    void ofTheSameFileBroughtByManyAtOnceOneIsTaken() throws Exception {
        var taker = expired(2);
        var results = atOnce(5, i -> () -> people.as("bantochuc", () -> files.take(file(taker, 5))));
        assertThat(results.stream()
                        .filter(TakeFileResult.Taken.class::isInstance)
                        .count())
                .isEqualTo(1);
        assertThat(results.stream()
                        .filter(TakeFileResult.Twice.class::isInstance)
                        .count())
                .isEqualTo(4);
    }

    @Test
    void whatIsNoFileIsDamaged() {
        var taker = expired(2);
        var file = file(taker, 5);
        people.signIn("bantochuc");
        for (var bad : List.of(
                new byte[0],
                "{}".getBytes(),
                "null".getBytes(),
                "xin chào".getBytes(),
                Arrays.copyOf(file, file.length / 2),
                new byte[AnswerFiles.LARGEST + 1],
                AnswerFileWriter.with(file, "format", "tap-huan/answers/2", json),
                AnswerFileWriter.with(file, "iv", "", json))) {
            assertThat(files.take(bad)).isInstanceOf(TakeFileResult.Damaged.class);
        }
        assertThat(files.take(AnswerFileWriter.with(file, "key", "0123456789ab", json)))
                .isInstanceOf(TakeFileResult.OtherServer.class);
    }

    @Test
    void whatWasChangedIsRefused() {
        var taker = expired(2);
        var file = file(taker, 5);
        var data = json.readTree(file).get("data").stringValue();
        var flipped = (data.charAt(40) == 'A' ? 'B' : 'A') + "";
        people.signIn("bantochuc");
        for (var bad : List.of(
                AnswerFileWriter.with(file, "data", data.substring(0, 40) + flipped + data.substring(41), json),
                AnswerFileWriter.with(file, "data", data.substring(0, 80), json),
                AnswerFileWriter.with(file, "data", "%%%", json),
                AnswerFileWriter.with(file, "iv", "AAAAAAAAAAAAAAAA", json),
                AnswerFileWriter.with(file, "ephemeral", "AAAA", json),
                writer(taker).seal(new AnswerFile.Inner("{}", "AAAA"), "secp384r1"))) {
            assertThat(files.take(bad)).isInstanceOf(TakeFileResult.Altered.class);
        }
        assertThat(count(taker.attempt())).isZero();
    }

    @Test
    void whatNoDeviceOfTheAttemptHasMarkedIsRefusedAndPutOnRecord() {
        var taker = expired(2);
        var other = expired(2);
        people.signIn("bantochuc");
        var writer = writer(taker);
        var mine = account(taker.userName()).value().toString();
        var theirs = account(other.userName()).value().toString();
        var answers = entries(taker.attempt(), 5);
        for (var forged : List.of(
                writer.write(taker.attempt(), mine, answers, other.logKey()),
                writer.write(taker.attempt(), theirs, answers, other.logKey()),
                writer.write(taker.attempt(), theirs, answers, taker.logKey()),
                writer.write(taker.attempt(), mine, "{\"no\":99,\"seq\":1,\"value\":1}", taker.logKey()),
                writer.write(taker.attempt(), mine, "{\"no\":1,\"seq\":-1,\"value\":1}", taker.logKey()),
                writer.write(taker.attempt(), mine, "{\"no\":1,\"seq\":1,\"value\":{}}", taker.logKey()))) {
            assertThat(files.take(forged)).isInstanceOf(TakeFileResult.Altered.class);
        }
        assertThat(jdbc.queryForObject(
                        "select count(*) from audit_entry where action = 'quiz.file-refused' and subject_id = ?",
                        Integer.class,
                        taker.attempt().value()))
                .isEqualTo(6);
        assertThat(count(taker.attempt())).isZero();
        assertThat(files.take(writer.write(new AttemptId(UUID.randomUUID()), mine, answers, taker.logKey())))
                .isInstanceOf(TakeFileResult.Foreign.class);
    }

    @Test
    void whatWasHandedInOrStillRunsTakesNoFile() {
        var runs = taker();
        people.signIn("bantochuc");
        assertThat(files.take(file(runs, 5))).isInstanceOf(TakeFileResult.StillRuns.class);
        runs.phone().submit(runs.attempt(), runs.token(), "");
        assertThat(files.take(file(runs, 5))).isInstanceOf(TakeFileResult.HandedIn.class);
        var overdue = taker();
        endsAt(overdue.attempt(), Instant.now().minusSeconds(40));
        assertThat(files.take(file(overdue, 5))).isInstanceOf(TakeFileResult.Taken.class);
    }

    // ── Receipts ─────────────────────────────────────────────────────────────────────

    @Test
    void aReceiptIsTheSameAgainAndTellsWhetherTheDataWereTouched() {
        var taker = taker();
        var handedIn = taker.phone().submit(taker.attempt(), taker.token(), right(taker.attempt(), 0, 6));
        var shown = taker.phone().body(handedIn).get("receipt");
        assertThat(shown.get("answered").intValue()).isEqualTo(6);
        assertThat(taker.phone()
                        .body(taker.phone().submit(taker.attempt(), taker.token(), ""))
                        .get("receipt"))
                .isEqualTo(shown);
        var address = "/quiz/attempts/" + taker.attempt().value() + "/receipt";
        assertThat(taker.phone().get(address).body())
                .contains(shown.get("code").stringValue(), shown.get("signed").stringValue());
        assertThat(deviceOf(freshTrainee()).get(address).statusCode()).isEqualTo(404);

        people.signIn("bantochuc");
        var code = ReceiptCode.parse(
                        shown.get("code").stringValue().toLowerCase().replace('0', 'o'))
                .orElseThrow();
        assertThat(receipts.check(code).orElseThrow().standing()).isEqualTo(Standing.AGREES);
        var signed = shown.get("signed").stringValue();
        assertThat(receipts.checkSigned(signed).orElseThrow().receipt().code()).isEqualTo(code);
        var parts = signed.split("\\.");
        for (var forged : List.of(
                parts[0] + "." + parts[1] + "." + "A".repeat(parts[2].length()),
                parts[0] + "." + parts[1].substring(0, parts[1].length() - 2) + "." + parts[2],
                "eyJhbGciOiJub25lIn0." + parts[1] + ".",
                "x.y.z",
                "")) {
            assertThat(receipts.checkSigned(forged)).isEmpty();
        }
        assertThat(receipts.check(ReceiptCode.fresh())).isEmpty();
        jdbc.update(
                "update quizzes_answer set value = 'null' where attempt_id = ? limit 1",
                taker.attempt().value());
        assertThat(receipts.check(code).orElseThrow().standing()).isEqualTo(Standing.DIFFERS);
    }

    // ── People ───────────────────────────────────────────────────────────────────────

    private Taker taker() {
        return taker(freshTrainee());
    }

    private Taker taker(String userName) {
        var phone = deviceOf(userName);
        var attempt = phone.start("thu");
        var given = phone.body(phone.tokenAnswer(attempt));
        return new Taker(
                userName,
                phone,
                attempt,
                given.get("token").stringValue(),
                given.get("logKey").stringValue());
    }

    /** So many right answers in time, so many after it. */
    private Taker tooLate(int inTime, int late) {
        var taker = expired(inTime);
        taker.phone().save(taker.attempt(), taker.token(), right(taker.attempt(), inTime, inTime + late));
        return taker;
    }

    private Taker expired(int inTime) {
        var taker = taker();
        taker.phone().save(taker.attempt(), taker.token(), right(taker.attempt(), 0, inTime));
        endsAt(taker.attempt(), Instant.now().minusSeconds(40));
        closing.expireDue();
        return taker;
    }

    private String right(AttemptId attempt, int from, int to) {
        return papers.read((String) row(attempt).get("paper")).subList(from, to).stream()
                .map(frozen -> answer(frozen.no(), 100 + frozen.no(), key(frozen)))
                .collect(Collectors.joining(","));
    }

    private String key(FrozenQuestion frozen) {
        var question = frozen.version().content().question();
        return json.writeValueAsString(question.right(frozen.arrangement()).asJson());
    }

    private String entries(AttemptId attempt, int to) {
        return papers.read((String) row(attempt).get("paper")).subList(0, to).stream()
                .map(frozen -> "{\"no\":%d,\"seq\":%d,\"value\":%s,\"at\":\"2026-11-24T06:40:00.000Z\"}"
                        .formatted(frozen.no(), 100 + frozen.no(), key(frozen)))
                .collect(Collectors.joining(","));
    }

    private AnswerFileWriter writer(Taker taker) {
        return new AnswerFileWriter(
                taker.phone()
                        .body(taker.phone().open(taker.attempt(), taker.token()))
                        .get("fileKey"),
                json);
    }

    private byte[] file(Taker taker, int answers) {
        return writer(taker)
                .write(
                        taker.attempt(),
                        account(taker.userName()).value().toString(),
                        entries(taker.attempt(), answers),
                        taker.logKey());
    }

    private java.util.Optional<Receipts.Checked> receipt(Taker taker) {
        return receipts.check(new ReceiptCode(jdbc.queryForObject(
                "select code from quizzes_receipt where attempt_id = ? order by number limit 1",
                String.class,
                taker.attempt().value())));
    }

    private EvidenceId evidence(AttemptId attempt) {
        return new EvidenceId(jdbc.queryForObject(
                "select id from quizzes_evidence where attempt_id = ?", UUID.class, attempt.value()));
    }

    private int count(AttemptId attempt) {
        return jdbc.queryForObject(
                "select count(*) from quizzes_evidence where attempt_id = ?", Integer.class, attempt.value());
    }
}
