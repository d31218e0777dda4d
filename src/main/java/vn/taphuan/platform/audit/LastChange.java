package vn.taphuan.platform.audit;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What somebody else has changed while one was typing.
 *
 * @param by who; empty where nobody is on record
 * @param at when; none where nobody is on record
 * @param changes the fields that differ from what one saw
 */
public record LastChange(String by, @Nullable Instant at, List<AuditTrail.Change> changes) {

    public LastChange {
        changes = List.copyOf(changes);
    }

    /** Each field in words, for instance {@code Chức vụ: … → …}. @param field names it */
    public List<String> words(UnaryOperator<String> field) {
        return changes.stream()
                .map(change ->
                        field.apply(change.field()) + ": " + orDash(change.before()) + " → " + orDash(change.after()))
                .toList();
    }

    private static String orDash(@Nullable String value) {
        return value == null || value.isBlank() ? "–" : value;
    }
}
