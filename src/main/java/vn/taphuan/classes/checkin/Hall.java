package vn.taphuan.classes.checkin;

import java.time.LocalDate;
import vn.taphuan.classes.ClassState;
import vn.taphuan.classes.HalfDay;
import vn.taphuan.classes.PlaceId;
import vn.taphuan.classes.SessionId;
import vn.taphuan.classes.session.ClassLabel;
import vn.taphuan.platform.security.UnitId;

/** A half-day of a class at one of its places. */
public record Hall(
        SessionId session,
        ClassLabel trainingClass,
        UnitId centre,
        ClassState state,
        LocalDate date,
        HalfDay halfDay,
        PlaceId place,
        String placeName) {}
