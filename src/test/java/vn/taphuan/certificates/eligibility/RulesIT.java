package vn.taphuan.certificates.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import vn.taphuan.DemoInstallation;
import vn.taphuan.certificates.TaughtClasses;
import vn.taphuan.certificates.eligibility.CompletionRule.AttendanceRule;
import vn.taphuan.certificates.eligibility.CompletionRule.FinalMarkRule;
import vn.taphuan.certificates.eligibility.CompletionRule.Source;
import vn.taphuan.certificates.eligibility.CompletionRules.OfProgramme;
import vn.taphuan.classes.People;
import vn.taphuan.classes.spi.PassMark;

@DemoInstallation
class RulesIT {

    private static final CompletionRule STRICTER = new CompletionRule(
            new AttendanceRule(true, 90),
            new FinalMarkRule(true, Source.FINAL_PAPER, new BigDecimal("6.0"), false),
            true);

    @Autowired
    People people;

    @Autowired
    TaughtClasses taught;

    @Autowired
    CompletionRules rules;

    @Autowired
    Completions completions;

    @Autowired
    PassMark passMark;

    @Test
    void organisersChangeAProgrammesRuleAndNobodyOverwritesWhatHeHasNotSeen() {
        var programme = taught.newProgramme();
        var seen = rules.of(programme);
        assertThatThrownBy(() ->
                        people.as("trungtam", () -> rules.change(new OfProgramme(programme, STRICTER, seen.version()))))
                .isInstanceOf(AccessDeniedException.class);
        people.signIn("bantochuc");
        assertThat(rules.change(new OfProgramme(programme, STRICTER, seen.version())))
                .isEqualTo(new ChangeRuleResult.Saved());
        assertThat(rules.of(programme).rule()).isEqualTo(STRICTER);
        assertThat(rules.change(new OfProgramme(programme, CompletionRule.DEFAULT, seen.version())))
                .isEqualTo(new ChangeRuleResult.Changed());
        assertThat(rules.change(new OfProgramme(programme, CompletionRule.DEFAULT, 0)))
                .isEqualTo(new ChangeRuleResult.Changed());
    }

    @Test
    void aClassKeepsItsRuleFromItsFirstUseOn() {
        var programme = taught.newProgramme();
        var east = people.centre(1);
        var of = taught.taught(east, programme, taught.trainees(east, 1));
        var before = people.as("trungtam", () -> completions.of(of.id()));
        assertThat(before.rule().frozen()).isFalse();
        people.as("trungtam", () -> {
            completions.keepRule(before.trainingClass());
            return true;
        });
        people.as(
                "bantochuc",
                () -> rules.change(
                        new OfProgramme(programme, STRICTER, rules.of(programme).version())));
        var after = people.as("trungtam", () -> completions.of(of.id()));
        assertThat(after.rule().frozen()).isTrue();
        assertThat(after.rule().rule()).isEqualTo(before.rule().rule());
        assertThat(after.people()).allMatch(ClassCompletion.PersonCompletion::everythingMet);

        people.signIn("bantochuc");
        int version = after.rule().version();
        assertThat(rules.change(of.id(), STRICTER, version, " ")).isEqualTo(new ChangeRuleResult.ReasonMissing());
        assertThat(rules.change(of.id(), STRICTER, version, "Theo công văn của tỉnh"))
                .isEqualTo(new ChangeRuleResult.Saved());
        assertThat(rules.change(of.id(), STRICTER, version, "Theo công văn của tỉnh"))
                .isEqualTo(new ChangeRuleResult.Changed());
        assertThat(passMark.of(of.id())).isEqualByComparingTo("6.0");
        assertThat(completions.of(of.id()).people()).noneMatch(ClassCompletion.PersonCompletion::everythingMet);
        assertThatThrownBy(() -> people.as("trungtam", () -> rules.change(of.id(), STRICTER, version, "x")))
                .isInstanceOf(AccessDeniedException.class);
        var quiz = new CompletionRule(
                STRICTER.attendance(), new FinalMarkRule(true, Source.FINAL_QUIZ, new BigDecimal("5.0"), true), false);
        assertThat(rules.change(of.id(), quiz, version + 1, "x"))
                .as("this programme has no final quiz")
                .isEqualTo(new ChangeRuleResult.NoFinalQuiz());
    }
}
