package vn.taphuan.quizzes.sitting;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.catalogue.ProgrammeCode;
import vn.taphuan.classes.ClassId;
import vn.taphuan.quizzes.QuizSubject;
import vn.taphuan.quizzes.QuizSubject.OfClass;
import vn.taphuan.quizzes.QuizSubject.OfModule;
import vn.taphuan.quizzes.QuizSubject.OfSitting;
import vn.taphuan.quizzes.bank.QuestionBank;
import vn.taphuan.quizzes.bank.Quiz;
import vn.taphuan.quizzes.bank.QuizId;
import vn.taphuan.quizzes.bank.QuizRules;

/** From which questions the papers of a sitting are drawn: those of the quiz that it holds, by the sitting's own rules. */
@Component
class SittingDraw {

    private final QuestionBank bank;

    SittingDraw(QuestionBank bank) {
        this.bank = bank;
    }

    /** None while there is nothing to draw from. @param modules of the class */
    Optional<Quiz> quiz(OfSitting sitting, QuizRules rules, List<ModuleCode> modules) {
        return source(sitting.about(), modules, rules)
                .map(source -> new Quiz(new QuizId(sitting.sitting().value()), sitting, rules, source.draws()));
    }

    /** The rules that the quiz has by itself; none while there is no such quiz. */
    Optional<QuizRules> usual(QuizSubject about, List<ModuleCode> modules, int attempts, int passPercent) {
        return source(about, modules, attempts, passPercent).map(Quiz::rules);
    }

    private Optional<Quiz> source(QuizSubject about, List<ModuleCode> modules, QuizRules rules) {
        return source(about, modules, rules.attempts(), rules.passPercent());
    }

    private Optional<Quiz> source(QuizSubject about, List<ModuleCode> modules, int attempts, int passPercent) {
        return switch (about) {
            case OfModule(ModuleCode module) -> bank.quizOf(module);
            case OfClass(ClassId trainingClass, ProgrammeCode programme) ->
                bank.finalQuiz(new OfClass(trainingClass, programme), modules, attempts, passPercent);
            case OfSitting(var _, QuizSubject held) -> source(held, modules, attempts, passPercent);
        };
    }
}
