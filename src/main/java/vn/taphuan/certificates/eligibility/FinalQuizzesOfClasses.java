package vn.taphuan.certificates.eligibility;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.ClassState;
import vn.taphuan.classes.enrolment.MyClass;
import vn.taphuan.classes.enrolment.MyClasses;
import vn.taphuan.classes.session.ClassDetail;
import vn.taphuan.classes.session.ClassLookup;
import vn.taphuan.quizzes.spi.FinalQuizAdmission;
import vn.taphuan.quizzes.spi.FinalQuizTerms;
import vn.taphuan.quizzes.spi.FinalQuizTerms.Opening;

/**
 * Admits the people of a class to its final quiz where the class's rule takes the final mark from one: from the last day of the
 * class until it is finished.
 */
@Component
class FinalQuizzesOfClasses implements FinalQuizAdmission {

    private final MyClasses classes;
    private final ClassLookup lookup;
    private final CompletionRules rules;
    private final Clock clock;

    FinalQuizzesOfClasses(MyClasses classes, ClassLookup lookup, CompletionRules rules, Clock clock) {
        this.classes = classes;
        this.lookup = lookup;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<FinalQuizTerms> mine(ClassId trainingClass) {
        return classes.find(trainingClass).map(MyClass::trainingClass).flatMap(this::terms);
    }

    @Override
    @Transactional
    public void begins(ClassId trainingClass) {
        classes.find(trainingClass)
                .map(MyClass::trainingClass)
                .ifPresent(mine -> rules.keep(mine.id(), mine.programme()));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<FinalQuizTerms> of(ClassId trainingClass) {
        return lookup.find(trainingClass).flatMap(this::terms);
    }

    @Override
    @Transactional
    public void holds(ClassId trainingClass) {
        lookup.find(trainingClass).ifPresent(of -> rules.keep(of.id(), of.programme()));
    }

    private Optional<FinalQuizTerms> terms(ClassDetail of) {
        var mark = rules.of(of.id(), of.programme()).rule().finalMark();
        return mark.isFinalQuiz()
                ? Optional.of(new FinalQuizTerms(
                        of.programme(),
                        of.modules(),
                        opening(of),
                        of.lastDay().orElse(null),
                        mark.tries(),
                        mark.least()))
                : Optional.empty();
    }

    private Opening opening(ClassDetail of) {
        if (of.state().isOver()) {
            return Opening.OVER;
        }
        boolean lastDay = of.state() == ClassState.RUNNING
                && of.lastDay()
                        .filter(day -> !LocalDate.now(clock).isBefore(day))
                        .isPresent();
        return lastDay || of.state() == ClassState.ASSESSING ? Opening.OPEN : Opening.NOT_YET;
    }
}
