package vn.taphuan.certificates.eligibility;

import java.math.BigDecimal;
import org.springframework.stereotype.Component;
import vn.taphuan.catalogue.ProgrammeCode;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.spi.PassMark;

/** Tells classes below which mark there is a second try: what the class's own rule asks for, before its first use the usual. */
@Component
class RulePassMark implements PassMark {

    private final CompletionRules rules;

    RulePassMark(CompletionRules rules) {
        this.rules = rules;
    }

    @Override
    public BigDecimal of(ClassId trainingClass) {
        return rules.kept(trainingClass)
                .map(kept -> kept.rule().finalMark().least())
                .orElse(PassMark.USUAL);
    }

    @Override
    public boolean isPaper(ClassId trainingClass, ProgrammeCode programme) {
        return !rules.of(trainingClass, programme).rule().finalMark().isFinalQuiz();
    }
}
