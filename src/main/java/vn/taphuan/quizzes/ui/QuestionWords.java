package vn.taphuan.quizzes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import vn.taphuan.platform.ui.StateBadge;
import vn.taphuan.platform.ui.StateBadge.Tone;
import vn.taphuan.quizzes.bank.DraftTask;
import vn.taphuan.quizzes.bank.Option;
import vn.taphuan.quizzes.bank.QuestionDraft;
import vn.taphuan.quizzes.bank.QuestionSheet.Standing;

/** How authors are told of questions, in words. */
final class QuestionWords {

    private QuestionWords() {}

    static String kind(Component page, String kind) {
        return DraftTask.KINDS.contains(kind) ? page.getTranslation("quizzes.kind." + kind) : kind;
    }

    static String difficulty(Component page, String difficulty) {
        return List.of("easy", "medium", "hard").contains(difficulty)
                ? page.getTranslation("quizzes.difficulty." + difficulty)
                : difficulty;
    }

    static String title(Component page, QuestionDraft question) {
        return question.text().isBlank() ? page.getTranslation("quizzes.question.untitled") : question.text();
    }

    static Div badge(Component page, Standing standing) {
        var word = page.getTranslation("quizzes.standing." + standing.name());
        var badge = new Div(
                switch (standing) {
                    case REVIEWED -> new StateBadge(Tone.DONE, "check", word);
                    case DRAFT -> new StateBadge(Tone.NEUTRAL, "edit", word);
                    case SUBMITTED -> new StateBadge(Tone.IN_PROGRESS, "eye", word);
                    case ACCEPTED -> new StateBadge(Tone.DONE, "check", word);
                    case RETIRING -> new StateBadge(Tone.ATTENTION, "ban", word);
                    case RETIRED -> new StateBadge(Tone.NEUTRAL, "ban", word);
                });
        badge.addClassName("standing");
        return badge;
    }

    /** A question with its right answers, for reading and comparing. */
    static String plain(Component page, QuestionDraft question) {
        List<String> lines = new ArrayList<>();
        lines.add(kind(page, question.kind()) + " · " + difficulty(page, question.difficulty()));
        lines.add(question.text());
        lines.add("");
        if (question.task() instanceof DraftTask.Choosing choosing) {
            choosing.options().forEach(option -> lines.add(option(option)));
        } else {
            right(page, question).forEach(right -> lines.add("✓ " + right));
        }
        switch (question.task()) {
            case DraftTask.Writing writing ->
                writing.accepted().stream().skip(1).forEach(answer -> lines.add("✓ " + answer));
            case DraftTask.Pairing pairing -> pairing.extra().forEach(extra -> lines.add("– " + extra));
            case DraftTask.Counting counting ->
                counting.units().stream().skip(1).forEach(unit -> lines.add("✓ " + unit));
            case DraftTask.Choosing choosing -> {}
            case DraftTask.Stating stating -> {}
            case DraftTask.Arranging arranging -> {}
        }
        lines.add("");
        lines.add(question.explanation());
        lines.add(question.reread() + " · " + String.join(", ", question.facts()));
        return String.join("\n", lines);
    }

    /** What is right, one line for each part. */
    static List<String> right(Component page, QuestionDraft question) {
        return question.task().rightInWords(value -> truth(page, value));
    }

    /** Whether a part of the point is earned by a part of the answer in a way that has to be told. */
    static boolean hasParts(QuestionDraft question) {
        return question.task() instanceof DraftTask.Pairing || question.task() instanceof DraftTask.Arranging;
    }

    static String truth(Component page, boolean value) {
        return page.getTranslation(value ? "quizzes.true" : "quizzes.false");
    }

    private static String option(Option option) {
        return (option.correct() ? "✓ " : "– ") + option.text();
    }
}
