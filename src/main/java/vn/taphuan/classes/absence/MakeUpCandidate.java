package vn.taphuan.classes.absence;

import java.time.LocalDate;
import vn.taphuan.classes.HalfDay;
import vn.taphuan.classes.PlaceId;
import vn.taphuan.classes.SessionId;
import vn.taphuan.classes.session.ClassLabel;

/**
 * A session of another class of the centre that holds everything that was missed, at which there is a seat and to which the person can
 * come.
 *
 * @param free seats of its class that nobody has taken
 */
public record MakeUpCandidate(
        SessionId session,
        ClassLabel trainingClass,
        LocalDate date,
        HalfDay halfDay,
        PlaceId place,
        String placeName,
        int free) {}
