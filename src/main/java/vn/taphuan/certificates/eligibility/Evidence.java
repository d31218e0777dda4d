package vn.taphuan.certificates.eligibility;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was asked for and what there is, as it is shown and frozen. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Evidence.Attendance.class, name = "attendance"),
    @JsonSubTypes.Type(value = Evidence.FinalMark.class, name = "final-mark"),
    @JsonSubTypes.Type(value = Evidence.ModuleQuizzes.class, name = "module-quizzes")
})
public sealed interface Evidence {

    /**
     * Periods attended of those held; the least share in percent.
     *
     * @param attended with those made up for
     * @param madeUp how many of them were made up for in another class; none where there are none
     */
    record Attendance(
            int attended,
            int held,
            int percent,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer madeUp) implements Evidence {

        public Attendance(int attended, int held, int percent) {
            this(attended, held, percent, null);
        }
    }

    /**
     * @param mark the one that counts: the better of both tries; none while there is none
     * @param triesLeft how many more tries there are after a first one, 0 or 1
     */
    record FinalMark(CompletionRule.Source source, @Nullable BigDecimal mark, BigDecimal least, int triesLeft)
            implements Evidence {}

    /** @param open numbers or codes of the modules whose quiz has not been passed */
    record ModuleQuizzes(int passed, int all, List<String> open) implements Evidence {
        public ModuleQuizzes {
            open = List.copyOf(open);
        }
    }
}
