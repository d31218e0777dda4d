package vn.taphuan.quizzes.bank;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;

/**
 * The task of a question and everything that depends on its kind: how it is shuffled, shown, read and scored. A new kind is one
 * more record here, its {@link Answer}, its reading from course packages and its form on the answering page. Immutable.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = SingleChoice.class, name = SingleChoice.KIND),
    @JsonSubTypes.Type(value = MultipleChoice.class, name = MultipleChoice.KIND),
    @JsonSubTypes.Type(value = TrueOrFalse.class, name = TrueOrFalse.KIND),
    @JsonSubTypes.Type(value = ShortAnswer.class, name = ShortAnswer.KIND),
    @JsonSubTypes.Type(value = Matching.class, name = Matching.KIND),
    @JsonSubTypes.Type(value = Ordering.class, name = Ordering.KIND),
    @JsonSubTypes.Type(value = Numeric.class, name = Numeric.KIND)
})
public sealed interface Question
        permits SingleChoice, MultipleChoice, TrueOrFalse, ShortAnswer, Matching, Ordering, Numeric {

    /** The name of the kind in course packages and in the API. */
    String kind();

    String text();

    /** An order for one person. */
    Arrangement arrange(RandomGenerator random);

    /** What this person may choose from, in his order; nothing that tells which is right. */
    List<String> options(Arrangement arrangement);

    /** What everybody is shown besides: the things to match, the unit words of a number; nothing that tells which is right. */
    default List<String> given() {
        return List.of();
    }

    /** Reads what the browser sent; none when it cannot be an answer to this question. */
    Optional<Answer> read(JsonNode value);

    /** Between none and one full point; none for an answer of another kind. */
    Points score(Answer answer, Arrangement arrangement);

    /** A fully right answer. */
    Answer right(Arrangement arrangement);

    /** An answer in words, one for each part that was chosen. @param truth names the two truth values */
    List<String> inWords(Answer answer, Arrangement arrangement, TruthInWords truth);

    /** The right answer in words, one for each part. */
    default List<String> rightInWords(Arrangement arrangement, TruthInWords truth) {
        return inWords(right(arrangement), arrangement, truth);
    }

    /** For each part of {@link #inWords} whether it is right. */
    default List<Boolean> partsRight(Answer answer, Arrangement arrangement) {
        boolean right = score(answer, arrangement).isFull();
        return inWords(answer, arrangement, String::valueOf).stream()
                .map(part -> right)
                .toList();
    }

    /** Names the truth values in the language of the reader. */
    @FunctionalInterface
    interface TruthInWords {
        String of(boolean value);
    }
}
