package vn.taphuan.certificates.eligibility;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.certificates.eligibility.CompletionRule.FinalMarkRule;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.session.TrainingClasses;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.quizzes.attempt.FinalQuizTry;
import vn.taphuan.quizzes.attempt.QuizResults;

/** What the people of a class have reached in its final quiz, for those who plan, watch or teach the class. */
@Service
@PreAuthorize("hasAnyAuthority('" + Permissions.CLASS_READ + "', '" + Permissions.CLASS_TEACH + "')")
public class FinalQuizMarks {

    private final TrainingClasses classes;
    private final CompletionRules rules;
    private final QuizResults quizzes;

    FinalQuizMarks(TrainingClasses classes, CompletionRules rules, QuizResults quizzes) {
        this.classes = classes;
        this.rules = rules;
        this.quizzes = quizzes;
    }

    /** By which rule the mark counts; none where the class holds no final quiz, or one may not read the class. */
    @Transactional(readOnly = true)
    public Optional<FinalMarkRule> rule(ClassId trainingClass) {
        return classes.find(trainingClass)
                .map(found -> rules.of(found.id(), found.programme()).rule().finalMark())
                .filter(FinalMarkRule::isFinalQuiz);
    }

    /** The attempts of each person in their order; nothing of a class that one may not read. */
    @Transactional(readOnly = true)
    public Map<AccountId, List<FinalQuizTry>> of(ClassId trainingClass) {
        return classes.find(trainingClass)
                .map(found -> quizzes.finalQuizOf(found.id()))
                .orElse(Map.of());
    }

    /** To which mark the attempts of each person come; nothing of a class that one may not read. */
    @Transactional(readOnly = true)
    public Map<AccountId, BigDecimal> marks(ClassId trainingClass) {
        return classes.find(trainingClass)
                .map(found -> quizzes.finalMarks(found.id()))
                .orElse(Map.of());
    }
}
