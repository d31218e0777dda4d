package vn.taphuan.certificates.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.certificates.eligibility.CompletionRule.AttendanceRule;
import vn.taphuan.certificates.eligibility.CompletionRule.FinalMarkRule;
import vn.taphuan.certificates.eligibility.CompletionRule.Source;
import vn.taphuan.platform.security.AccountId;

class CompletionPolicyTest {

    private static final ModuleCode M1 = new ModuleCode("m1");
    private static final ModuleCode M4 = new ModuleCode("m4");
    private static final AttendanceRule NO_ATTENDANCE = new AttendanceRule(false, 80);
    private static final FinalMarkRule NO_MARK =
            new FinalMarkRule(false, Source.FINAL_PAPER, new BigDecimal("5.0"), true);

    @Test
    void fourFifthsOfThePeriodsSufficeAndOneLessDoesNot() {
        var rule = new CompletionRule(new AttendanceRule(true, 80), NO_MARK, false);
        assertThat(only(rule, 10, facts(8, null, null))).isInstanceOf(Condition.Met.class);
        assertThat(only(rule, 10, facts(7, null, null))).isInstanceOf(Condition.Missing.class);
    }

    @Test
    void aShareThatIsNoWholeNumberOfPeriodsIsNotRounded() {
        var rule = new CompletionRule(new AttendanceRule(true, 80), NO_MARK, false);
        assertThat(only(rule, 12, facts(10, null, null))).isInstanceOf(Condition.Met.class);
        assertThat(only(rule, 12, facts(9, null, null))).isInstanceOf(Condition.Missing.class);
        assertThat(only(rule, 12, facts(9, null, null)).evidence()).isEqualTo(new Evidence.Attendance(9, 12, 80));
    }

    @Test
    void whatWasMadeUpForCountsAsAttendedUnlessTheRuleSaysOtherwise() {
        var facts = new PersonFacts(new AccountId(UUID.randomUUID()), 4, 4, null, null, null, 0, Set.of());
        var counts = new CompletionRule(new AttendanceRule(true, 80), NO_MARK, false);
        assertThat(only(counts, 10, facts)).isEqualTo(new Condition.Met(new Evidence.Attendance(8, 10, 80, 4)));
        var not = new CompletionRule(new AttendanceRule(true, 80, false), NO_MARK, false);
        assertThat(only(not, 10, facts)).isEqualTo(new Condition.Missing(new Evidence.Attendance(4, 10, 80)));
        assertThat(only(counts, 6, facts).evidence()).isEqualTo(new Evidence.Attendance(6, 6, 80, 4));
    }

    @Test
    void aClassWithoutPeriodsCannotHaveBeenAttended() {
        var rule = new CompletionRule(new AttendanceRule(true, 80), NO_MARK, false);
        assertThat(only(rule, 0, facts(0, null, null))).isInstanceOf(Condition.Missing.class);
    }

    @Test
    void fiveIsEnoughAndFourPointNineIsNot() {
        assertThat(only(mark(true), 8, facts(0, "5.0", null))).isInstanceOf(Condition.Met.class);
        assertThat(only(mark(true), 8, facts(0, "5", null))).isInstanceOf(Condition.Met.class);
        assertThat(only(mark(true), 8, facts(0, "4.9", null)))
                .isEqualTo(new Condition.Missing(
                        new Evidence.FinalMark(Source.FINAL_PAPER, new BigDecimal("4.9"), new BigDecimal("5.0"), 1)));
    }

    @Test
    void aSecondTryHelpsWhereTheRuleAllowsIt() {
        assertThat(only(mark(true), 8, facts(0, "4.5", "5.0"))).isInstanceOf(Condition.Met.class);
        assertThat(only(mark(false), 8, facts(0, "4.5", "5.0"))).isInstanceOf(Condition.Missing.class);
        assertThat(((Evidence.FinalMark)
                                only(mark(true), 8, facts(0, "4.5", "4.9")).evidence())
                        .triesLeft())
                .isZero();
    }

    @Test
    void withoutAMarkNothingIsPassed() {
        var missing = only(mark(true), 8, facts(0, null, null));
        assertThat(missing).isInstanceOf(Condition.Missing.class);
        assertThat(((Evidence.FinalMark) missing.evidence()).mark()).isNull();
    }

    @Test
    void aFinalQuizCountsInsteadOfTheFinalPaperBySetting() {
        var rule = new CompletionRule(
                NO_ATTENDANCE, new FinalMarkRule(true, Source.FINAL_QUIZ, new BigDecimal("5.0"), true), false);
        var person = new AccountId(UUID.randomUUID());
        var finalPaper = new PersonFacts(person, 0, 0, BigDecimal.TEN, null, new BigDecimal("4.9"), 1, Set.of());
        assertThat(only(rule, 8, finalPaper))
                .isEqualTo(new Condition.Missing(
                        new Evidence.FinalMark(Source.FINAL_QUIZ, new BigDecimal("4.9"), new BigDecimal("5.0"), 1)));
        var twice = new PersonFacts(person, 0, 0, null, null, new BigDecimal("4.9"), 2, Set.of());
        assertThat(((Evidence.FinalMark) only(rule, 8, twice).evidence()).triesLeft())
                .isZero();
        var quiz = new PersonFacts(person, 0, 0, null, null, new BigDecimal("5.0"), 1, Set.of());
        assertThat(only(rule, 8, quiz)).isInstanceOf(Condition.Met.class);
    }

    @Test
    void everyModuleOfTheClassNeedsItsQuiz() {
        var rule = new CompletionRule(NO_ATTENDANCE, NO_MARK, true);
        assertThat(only(rule, 8, facts(0, null, null, M1, M4))).isInstanceOf(Condition.Met.class);
        assertThat(only(rule, 8, facts(0, null, null, M1)))
                .isEqualTo(new Condition.Missing(new Evidence.ModuleQuizzes(1, 2, List.of("m4"))));
    }

    @Test
    void eachPartCanBeSwitchedOff() {
        var nothing = new CompletionRule(NO_ATTENDANCE, NO_MARK, false);
        assertThat(CompletionPolicy.conditions(nothing, 8, List.of(M1, M4), facts(0, null, null)))
                .isEmpty();
        assertThat(CompletionPolicy.conditions(
                        CompletionRule.DEFAULT, 8, List.of(M1, M4), facts(8, "7.5", null, M1, M4)))
                .hasSize(3)
                .allMatch(Condition.Met.class::isInstance);
    }

    @Test
    void ruleValuesAreShareAndMark() {
        assertThatIllegalArgumentException().isThrownBy(() -> new AttendanceRule(true, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new AttendanceRule(true, 101));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FinalMarkRule(true, Source.FINAL_PAPER, new BigDecimal("10.1"), true));
    }

    private static CompletionRule mark(boolean secondTry) {
        return new CompletionRule(
                NO_ATTENDANCE, new FinalMarkRule(true, Source.FINAL_PAPER, new BigDecimal("5.0"), secondTry), false);
    }

    private static Condition only(CompletionRule rule, int periods, PersonFacts facts) {
        var conditions = CompletionPolicy.conditions(rule, periods, List.of(M1, M4), facts);
        assertThat(conditions).hasSize(1);
        return conditions.getFirst();
    }

    private static PersonFacts facts(int attended, String first, String second, ModuleCode... passed) {
        return new PersonFacts(
                new AccountId(UUID.randomUUID()),
                attended,
                0,
                first == null ? null : new BigDecimal(first),
                second == null ? null : new BigDecimal(second),
                null,
                0,
                Set.of(passed));
    }
}
