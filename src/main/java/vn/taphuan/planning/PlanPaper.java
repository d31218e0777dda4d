package vn.taphuan.planning;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The paper by which the plan was issued. */
public record PlanPaper(
        @Nullable String number,
        @Nullable LocalDate date,
        @Nullable String issuedBy) {

    static final PlanPaper NONE = new PlanPaper(null, null, null);
    public static final int LONGEST_NUMBER = 80;
    public static final int LONGEST_BODY = 200;
}
