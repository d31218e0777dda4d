package vn.taphuan.quizzes.bank;

import java.util.List;

/**
 * The final quiz of a programme as an author writes it. Attempts and pass mark are not its own: they belong to the rule by which a
 * class is judged.
 *
 * @param minutes time for one attempt
 * @param conduct the better attempt counts (fact T-28)
 * @param ofEachModule what is drawn from each module of the class; either one share of any difficulty, or each difficulty once
 */
public record FinalQuizContent(String title, int minutes, QuizConduct conduct, List<ModuleShare> ofEachModule) {
    public FinalQuizContent {
        ofEachModule = List.copyOf(ofEachModule);
    }

    int questionsOfEachModule() {
        return ofEachModule.stream().mapToInt(ModuleShare::count).sum();
    }
}
