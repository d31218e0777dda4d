package vn.taphuan.quizzes.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.taphuan.DemoInstallation;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.classes.People;
import vn.taphuan.classes.session.ClassDetail;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.security.SystemWork;
import vn.taphuan.quizzes.SittingId;
import vn.taphuan.quizzes.bank.QuizRules;
import vn.taphuan.quizzes.sitting.AllowanceContent;
import vn.taphuan.quizzes.sitting.AllowanceResult;
import vn.taphuan.quizzes.sitting.AllowanceTarget;
import vn.taphuan.quizzes.sitting.PrepareResult;
import vn.taphuan.quizzes.sitting.SittingAllowances;
import vn.taphuan.quizzes.sitting.SittingRules;
import vn.taphuan.quizzes.sitting.Sittings;

/** A sitting from its preparation to its results, as the phones in the hall see it. */
@DemoInstallation
class SittingIT extends QuizFixture {

    private static final String NO_CODE = "{}";
    private static final int MANY = 2000;

    @Autowired
    private HeldSittings held;

    @Autowired
    private People people;

    @Autowired
    private Sittings sittings;

    @Autowired
    private SittingAllowances allowances;

    @Autowired
    private QuizResults results;

    private record Hall(ClassDetail of, List<String> names, List<AccountId> accounts) {

        String anybody() {
            return names.getFirst();
        }
    }

    private Hall hall(int count) {
        var names = IntStream.range(0, count).mapToObj(i -> freshTrainee()).toList();
        var accounts = names.stream().map(people::id).toList();
        return new Hall(held.running(accounts), names, accounts);
    }

    private static SittingRules usual() {
        return HeldSittings.rules(1, null);
    }

    private String refused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
        return json.readTree(answer.body()).get("refused").stringValue();
    }

    private AttemptId attempt(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return AttemptId.parse(json.readTree(answer.body()).get("attempt").stringValue())
                .orElseThrow();
    }

    private void give(SittingId sitting, AllowanceTarget target, int minutes, int attempts) {
        SystemWork.as(
                "test",
                () -> assertThat(allowances.give(
                                sitting, new AllowanceContent(target, minutes, attempts, null, null, "Mất điện")))
                        .isInstanceOf(AllowanceResult.Given.class));
    }

    private Instant deadline(AttemptId attempt) {
        return jdbc.queryForObject(
                        "select deadline from quizzes_attempt where id = ?", LocalDateTime.class, attempt.value())
                .toInstant(ZoneOffset.UTC);
    }

    @Test
    void oneRequestBeginsAndGivesAllThatThePageNeeds() {
        var hall = hall(1);
        var sitting = held.open(hall.of(), usual());
        var phone = deviceOf(hall.anybody());
        var started = phone.startSitting(sitting, NO_CODE);
        var attempt = attempt(started);
        var body = phone.body(started);
        var opened = body.get("opened");
        assertThat(opened.get("questions")).hasSize(10);
        assertThat(opened.get("answers")).isEmpty();
        assertThat(opened.get("state").stringValue()).isEqualTo("running");
        assertThat(opened.get("title").stringValue()).isEqualTo("Kiểm tra cuối buổi");
        assertThat(Instant.parse(opened.get("deadline").stringValue()))
                .isBetween(Instant.now().plusSeconds(14 * 60), Instant.now().plusSeconds(15 * 60));
        var token = body.get("token").stringValue();
        var again = phone.body(phone.open(attempt, token));
        assertThat(again.get("questions")).isEqualTo(opened.get("questions"));
        assertThat(again.get("deadline")).isEqualTo(opened.get("deadline"));
        assertThat(body.get("logKey").stringValue())
                .isEqualTo(phone.body(phone.tokenAnswer(attempt)).get("logKey").stringValue());
        assertThat(phone.save(attempt, token, "{\"no\":1,\"seq\":1,\"value\":null}")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void twoStartsAtOnceFromTwoDevicesLeadToOneAttempt() throws Exception {
        var hall = hall(1);
        var sitting = held.open(hall.of(), usual());
        var phone = deviceOf(hall.anybody());
        var tablet = deviceOf(hall.anybody());
        var attempts = atOnce(8, i -> () -> attempt((i % 2 == 0 ? phone : tablet).startSitting(sitting, NO_CODE)));
        assertThat(Set.copyOf(attempts)).hasSize(1);
        assertThat(row(attempts.getFirst()).get("number")).hasToString("1");
    }

    @Test
    void nobodyBeginsBeforeHisOwnPlaceIsOpen() {
        var hall = hall(2);
        held.moveTo(hall.of(), hall.accounts().getLast(), HeldSittings.first(hall.of()));
        var sitting = held.prepared(hall.of(), usual());
        var phone = deviceOf(hall.names().getFirst());
        assertThat(refused(phone.startSitting(sitting, NO_CODE))).isEqualTo("not-open");
        held.open(sitting, Set.of(HeldSittings.first(hall.of())));
        assertThat(refused(phone.startSitting(sitting, NO_CODE))).isEqualTo("not-open");
        attempt(deviceOf(hall.names().getLast()).startSitting(sitting, NO_CODE));
        held.open(sitting, HeldSittings.places(hall.of()));
        attempt(phone.startSitting(sitting, NO_CODE));
    }

    @Test
    void anOpenPlaceWaitsForTheTimeOfTheSitting() {
        var hall = hall(1);
        var later = usual();
        var opens = Instant.now().plusSeconds(600);
        var sitting = held.open(hall.of(), new SittingRules(later.quiz(), opens, opens.plusSeconds(3600), null, 0, 30));
        var answer = deviceOf(hall.anybody()).startSitting(sitting, NO_CODE);
        assertThat(refused(answer)).isEqualTo("not-open");
        assertThat(Instant.parse(json.readTree(answer.body()).get("at").stringValue()))
                .isEqualTo(opens.truncatedTo(ChronoUnit.MICROS));
    }

    @Test
    void theEntryCodeIsAskedForOnceAndTriedTenTimes() {
        var hall = hall(2);
        var sitting = held.open(hall.of(), HeldSittings.rules(1, "Sông Hiến"));
        var phone = deviceOf(hall.anybody());
        for (int tried = 0; tried < 10; tried++) {
            assertThat(refused(phone.startSitting(sitting, "{\"entryCode\":\"sai\"}")))
                    .isEqualTo("code");
        }
        assertThat(refused(phone.startSitting(sitting, "{\"entryCode\":\"Sông Hiến\"}")))
                .isEqualTo("tries");
        var other = deviceOf(hall.names().getLast());
        var attempt = attempt(other.startSitting(sitting, "{\"entryCode\":\" sông hiến\"}"));
        assertThat(attempt(other.startSitting(sitting, NO_CODE))).isEqualTo(attempt);
    }

    @Test
    void startsAreSpread() {
        var hall = hall(1);
        var rules = usual();
        var sitting =
                held.open(hall.of(), new SittingRules(rules.quiz(), Instant.now(), rules.closesAt(), null, 600, 30));
        jdbc.update("update quizzes_sitting_person set turn = 999 where sitting_id = ?", sitting.value());
        var answer = deviceOf(hall.anybody()).startSitting(sitting, NO_CODE);
        assertThat(refused(answer)).isEqualTo("turn");
        assertThat(Instant.parse(json.readTree(answer.body()).get("at").stringValue()))
                .isBetween(Instant.now().plusSeconds(590), Instant.now().plusSeconds(600));
    }

    @Test
    void whoIsNotInTheClassFindsNothing() {
        var hall = hall(1);
        var sitting = held.open(hall.of(), usual());
        var stranger = deviceOf(freshTrainee());
        assertThat(stranger.startSitting(sitting, NO_CODE).statusCode()).isEqualTo(404);
        assertThat(stranger.startSitting(new SittingId(UUID.randomUUID()), NO_CODE)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whoJoinsTheClassLaterGetsHisPaperAtTheDoor() {
        var hall = hall(1);
        var sitting = held.open(hall.of(), usual());
        var late = freshTrainee();
        held.enrol(hall.of(), people.id(late));
        assertThat(json.readTree(deviceOf(late).startSitting(sitting, NO_CODE).body())
                        .at("/opened/questions"))
                .hasSize(10);
    }

    @Test
    void thereAreNoMoreAttemptsThanTheRulesAndAllowancesGive() {
        var hall = hall(1);
        var sitting = held.open(hall.of(), HeldSittings.rules(2, null));
        var phone = deviceOf(hall.anybody());
        for (int number = 1; number <= 3; number++) {
            if (number == 3) {
                var none = phone.startSitting(sitting, NO_CODE);
                assertThat(refused(none)).isEqualTo("none-left");
                give(sitting, new AllowanceTarget.OfPerson(hall.accounts().getFirst()), 0, 1);
            }
            var attempt = attempt(phone.startSitting(sitting, NO_CODE));
            assertThat(row(attempt).get("number")).hasToString(String.valueOf(number));
            phone.submit(attempt, phone.token(attempt), "");
            var result =
                    phone.get("/quiz/attempts/" + attempt.value() + "/result").body();
            var again = "href=\"/quiz/sittings/" + sitting.value() + "\"";
            assertThat(result.contains(again)).as("leads to the next attempt").isEqualTo(number == 1);
        }
        assertThat(refused(phone.startSitting(sitting, NO_CODE))).isEqualTo("none-left");
    }

    @Test
    void whatIsReachedCountsForTheModule() {
        var hall = hall(1);
        var me = hall.accounts();
        jdbc.update(
                "delete from quizzes_result where account_id = ?", me.getFirst().value());
        var sitting = held.open(
                hall.of(),
                new SittingRules(
                        new QuizRules("Kiểm tra", 15, 1, 1, HeldSittings.USUAL),
                        usual().opensAt(),
                        usual().closesAt(),
                        null,
                        0,
                        30));
        var phone = deviceOf(hall.anybody());
        var attempt = attempt(phone.startSitting(sitting, NO_CODE));
        SystemWork.as("test", () -> assertThat(results.passedModules(me)).isEmpty());
        phone.submit(attempt, phone.token(attempt), rightAnswers(attempt));
        SystemWork.as(
                "test",
                () -> assertThat(results.passedModules(me)).containsEntry(me.getFirst(), Set.of(new ModuleCode("m1"))));
        assertThat(phone.get("/quiz/attempts/" + attempt.value() + "/result").body())
                .contains("Kiểm tra");
    }

    @Autowired
    private Papers papers;

    private String rightAnswers(AttemptId attempt) {
        return papers.read((String) row(attempt).get("paper")).stream()
                .map(frozen -> "{\"no\":%d,\"seq\":1,\"value\":%s}"
                        .formatted(
                                frozen.no(),
                                json.writeValueAsString(frozen.version()
                                        .content()
                                        .question()
                                        .right(frozen.arrangement())
                                        .asJson())))
                .collect(Collectors.joining(","));
    }

    @Test
    void extraTimeMovesAttemptsThatRunAndThoseThatBeginLater() {
        var hall = hall(3);
        held.moveTo(hall.of(), hall.accounts().getLast(), HeldSittings.first(hall.of()));
        var sitting = held.open(hall.of(), usual());
        var phone = deviceOf(hall.names().getFirst());
        var running = attempt(phone.startSitting(sitting, NO_CODE));
        var elsewhere = attempt(deviceOf(hall.names().getLast()).startSitting(sitting, NO_CODE));
        var before = deadline(running);
        var untouched = deadline(elsewhere);
        give(sitting, new AllowanceTarget.OfSite(HeldSittings.second(hall.of())), 10, 0);
        assertThat(deadline(running)).isEqualTo(before.plus(Duration.ofMinutes(10)));
        assertThat(deadline(elsewhere)).isEqualTo(untouched);
        give(sitting, new AllowanceTarget.OfPerson(hall.accounts().getFirst()), 5, 0);
        assertThat(deadline(running)).isEqualTo(before.plus(Duration.ofMinutes(15)));
        var later = attempt(deviceOf(hall.names().get(1)).startSitting(sitting, NO_CODE));
        assertThat(deadline(later)).isAfter(Instant.now().plus(Duration.ofMinutes(24)));
        assertThat(Instant.parse(phone.body(phone.open(running, phone.token(running)))
                        .get("deadline")
                        .stringValue()))
                .isEqualTo(deadline(running));
    }

    @Test
    void anAttemptThatTimeHasEndedIsTakenUpAgainWhenThereIsMore() {
        var hall = hall(1);
        var sitting = held.open(hall.of(), usual());
        var phone = deviceOf(hall.anybody());
        var attempt = attempt(phone.startSitting(sitting, NO_CODE));
        var token = phone.token(attempt);
        jdbc.update(
                "update quizzes_attempt set started_at = started_at - interval 16 minute, deadline = deadline - interval 16 minute where id = ?",
                attempt.value());
        closing.expire(attempt);
        assertThat(state(attempt)).isEqualTo("EXPIRED");
        assertThat(reached(sitting)).isEqualTo(1);
        give(sitting, new AllowanceTarget.OfPerson(hall.accounts().getFirst()), 10, 0);
        assertThat(state(attempt)).isEqualTo("RUNNING");
        assertThat(reached(sitting)).isZero();
        assertThat(phone.save(attempt, token, "{\"no\":1,\"seq\":1,\"value\":null}")
                        .statusCode())
                .isEqualTo(200);
        phone.submit(attempt, token, "");
        assertThat(state(attempt)).isEqualTo("SUBMITTED");
        assertThat(reached(sitting)).isEqualTo(1);
        give(sitting, new AllowanceTarget.OfPerson(hall.accounts().getFirst()), 10, 0);
        assertThat(state(attempt)).isEqualTo("SUBMITTED");
    }

    private long reached(SittingId sitting) {
        return jdbc.queryForObject(
                "select count(*) from quizzes_result where quiz_id = ?", Long.class, sitting.value());
    }

    @Test
    void aWindowOfOnesOwnHoldsWhateverThePlaceDoes() {
        var hall = hall(2);
        var sitting = held.open(hall.of(), usual());
        SystemWork.as("test", () -> sittings.close(sitting));
        var phone = deviceOf(hall.anybody());
        assertThat(refused(phone.startSitting(sitting, NO_CODE))).isEqualTo("closed");
        var closes = Instant.now().plus(Duration.ofHours(5));
        SystemWork.as(
                "test",
                () -> allowances.give(
                        sitting,
                        new AllowanceContent(
                                new AllowanceTarget.OfPerson(hall.accounts().getFirst()), 0, 0, null, closes, "Ốm")));
        attempt(phone.startSitting(sitting, NO_CODE));
        assertThat(refused(deviceOf(hall.names().getLast()).startSitting(sitting, NO_CODE)))
                .isEqualTo("closed");
    }

    @Test
    void closingWhilePeopleBeginLetsNobodyInAfterwards() throws Exception {
        var hall = hall(8);
        var sitting = held.open(hall.of(), usual());
        var phones = hall.names().stream().map(this::deviceOf).toList();
        List<Callable<String>> work = new ArrayList<>();
        phones.forEach(phone -> work.add(
                () -> String.valueOf(phone.startSitting(sitting, NO_CODE).statusCode())));
        work.add(() -> {
            SystemWork.as("test", () -> sittings.close(sitting));
            return "began " + began(sitting);
        });
        var outcomes = atOnce(work.size(), work::get);
        long started = outcomes.stream().filter("200"::equals).count();
        assertThat(outcomes.subList(0, 8)).allMatch(status -> status.equals("200") || status.equals("409"));
        assertThat(outcomes.getLast()).isEqualTo("began " + began(sitting));
        assertThat(began(sitting)).isEqualTo(started);
    }

    private long began(SittingId sitting) {
        return jdbc.queryForObject(
                "select count(*) from quizzes_attempt where quiz_id = ?", Long.class, sitting.value());
    }

    @Test
    void papersOfTwoThousandAreDrawnInSecondsAndOnlyWhereTheyAreMissing() {
        var hall = hall(1);
        crowd(hall.of(), MANY - 1);
        var sitting = held.draft(hall.of(), new ModuleCode("m1"), usual());
        long from = System.nanoTime();
        assertThat(held.prepare(sitting)).isEqualTo(new PrepareResult.Prepared(MANY, MANY, 0));
        assertThat(Duration.ofNanos(System.nanoTime() - from)).isLessThan(Duration.ofSeconds(60));
        assertThat(jdbc.queryForObject(
                        "select count(distinct paper) from quizzes_prepared where sitting_id = ?",
                        Long.class,
                        sitting.value()))
                .isEqualTo(MANY);
        crowd(hall.of(), 3);
        assertThat(held.prepare(sitting)).isEqualTo(new PrepareResult.Prepared(3, MANY + 3, 0));
        assertThat(held.prepare(sitting)).isEqualTo(new PrepareResult.Prepared(0, MANY + 3, 0));
    }

    /** People of the class, put into the tables as an import of many would. */
    private void crowd(ClassDetail of, int count) {
        var unit = jdbc.queryForObject("select unit_id from account limit 1", UUID.class);
        List<Object[]> accounts = new ArrayList<>();
        List<Object[]> enrolments = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            var id = UUID.randomUUID();
            accounts.add(new Object[] {id, "dong-" + id, "Người Mẫu " + i, "nguoi mau " + i, "nguoi mau " + i, unit});
            enrolments.add(new Object[] {
                UUID.randomUUID(),
                of.id().value(),
                id,
                unit,
                HeldSittings.second(of).value()
            });
        }
        jdbc.batchUpdate(
                "insert into account (id, user_name, full_name, sort_key, search_key, unit_id, state, created_at) values (?, ?, ?, ?, ?, ?, 'ACTIVE', now(6))",
                accounts);
        jdbc.batchUpdate(
                "insert into class_enrolment (id, class_id, account_id, unit_id, unit_name, place_id, state, by_self, enrolled_at) values (?, ?, ?, ?, '', ?, 'ENROLLED', false, now(6))",
                enrolments);
    }

    @Test
    void theHallHearsOfTheOpeningWithoutASession() throws Exception {
        var hall = hall(1);
        var sitting = held.prepared(hall.of(), usual());
        var address = "/api/quiz/sittings/" + sitting.value() + "/state?place="
                + HeldSittings.second(hall.of()).value();
        var phone = deviceOf(hall.anybody());
        phone.forgetCookies();
        assertThat(phone.body(phone.get(address)).get("state").stringValue()).isEqualTo("shut");
        held.open(sitting, HeldSittings.places(hall.of()));
        Thread.sleep(1100); // the answer is at most a second old
        var open = phone.get(address);
        assertThat(phone.body(open).get("state").stringValue()).isEqualTo("open");
        assertThat(open.headers().firstValue("set-cookie")).isEmpty();
        var person = hall.accounts().getFirst();
        give(sitting, new AllowanceTarget.OfPerson(person), 5, 0);
        Thread.sleep(1100);
        var everybody = phone.body(phone.get(address));
        var he = phone.body(phone.get(address + "&person=" + person.value()));
        assertThat(everybody.get("given").intValue()).isZero();
        assertThat(he.get("given").intValue()).isEqualTo(1);
        assertThat(Instant.parse(he.get("closesAt").stringValue()))
                .isEqualTo(
                        Instant.parse(everybody.get("closesAt").stringValue()).plus(Duration.ofMinutes(5)));
        assertThat(phone.get("/api/quiz/sittings/" + UUID.randomUUID() + "/state")
                        .statusCode())
                .isEqualTo(404);
    }
}
