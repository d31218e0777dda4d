package vn.taphuan.classes.session;

import java.time.LocalDate;
import java.util.UUID;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.HalfDay;
import vn.taphuan.classes.PlaceId;
import vn.taphuan.classes.SessionId;

/**
 * A session of an approved class keeps its half-day, but is in other rooms of one of its places.
 *
 * @param id of this event, the same each time it is handed out
 * @param place whose rooms changed; people of other places go where they went
 */
public record RoomsChanged(
        UUID id, ClassId trainingClass, SessionId session, PlaceId place, LocalDate date, HalfDay halfDay) {}
