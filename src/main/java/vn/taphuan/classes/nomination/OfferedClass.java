package vn.taphuan.classes.nomination;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.taphuan.classes.session.ClassDetail;
import vn.taphuan.platform.security.UnitId;

/**
 * A class for which a unit may name people.
 *
 * @param quota how many the unit may send; none where nothing was fixed
 * @param reserved seats that it holds without names
 * @param people of the unit who have a seat
 * @param pending named and not decided
 * @param closesAt until when it may name people
 */
public record OfferedClass(
        ClassDetail trainingClass,
        UnitId unit,
        String unitName,
        @Nullable Integer quota,
        int reserved,
        int people,
        int pending,
        @Nullable Instant closesAt,
        boolean closed) {}
