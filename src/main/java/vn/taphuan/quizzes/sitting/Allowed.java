package vn.taphuan.quizzes.sitting;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one person has beyond the rules, all allowances for him, his room and his site together.
 *
 * @param opensAt the earliest given, none for the sitting's
 * @param closesAt the latest given, none for the sitting's
 */
record Allowed(
        int minutes,
        int attempts,
        @Nullable Instant opensAt,
        @Nullable Instant closesAt) {

    static final Allowed NOTHING = new Allowed(0, 0, null, null);

    static Allowed sum(List<AllowanceContent> given) {
        return given.isEmpty()
                ? NOTHING
                : new Allowed(
                        given.stream().mapToInt(AllowanceContent::minutes).sum(),
                        given.stream().mapToInt(AllowanceContent::attempts).sum(),
                        given.stream()
                                .map(AllowanceContent::opensAt)
                                .filter(Objects::nonNull)
                                .min(Instant::compareTo)
                                .orElse(null),
                        given.stream()
                                .map(AllowanceContent::closesAt)
                                .filter(Objects::nonNull)
                                .max(Instant::compareTo)
                                .orElse(null));
    }

    /** Whether he takes it at a time of his own, whatever his place does. */
    boolean ownWindow() {
        return opensAt != null || closesAt != null;
    }
}
