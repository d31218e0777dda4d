package vn.taphuan.classes.enrolment;

import java.time.Instant;

/** One person came in the place of another. @param by whoever entered it */
public record Substitution(
        String left, String leftUnit, String came, String cameUnit, Instant at, String by, String reason) {}
