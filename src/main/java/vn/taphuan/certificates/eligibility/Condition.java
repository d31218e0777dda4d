package vn.taphuan.certificates.eligibility;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** One part of the rule, met or missing, with what it was decided on. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "outcome")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Condition.Met.class, name = "met"),
    @JsonSubTypes.Type(value = Condition.Missing.class, name = "missing")
})
public sealed interface Condition {

    Evidence evidence();

    record Met(Evidence evidence) implements Condition {}

    record Missing(Evidence evidence) implements Condition {}

    static boolean allMet(List<Condition> conditions) {
        return conditions.stream().allMatch(Met.class::isInstance);
    }
}
