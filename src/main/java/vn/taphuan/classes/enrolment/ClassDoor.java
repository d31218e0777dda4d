package vn.taphuan.classes.enrolment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.taphuan.classes.session.ClassDetail;

/**
 * A class before somebody who may want to join it.
 *
 * @param takes whether trainees may enrol themselves now, be there a seat or not
 * @param waiting whether whoever finds no seat waits for one
 * @param closesAt when the time for signing up is or was over
 * @param place among those who wait, from 1; 0 for everybody else
 * @param confirmBy until when he must say yes to a seat that he is offered
 */
public record ClassDoor(
        ClassDetail trainingClass,
        Standing standing,
        boolean takes,
        boolean waiting,
        @Nullable Instant closesAt,
        int place,
        @Nullable Instant confirmBy) {

    /** What somebody is in a class. */
    public enum Standing {
        NONE,
        ENROLLED,
        OFFERED,
        WAITING,
        /** Did not say yes in time to the seat that he was offered. */
        LAPSED,
        WITHDRAWN;

        static Standing of(String state) {
            return switch (state) {
                case "ENROLLED" -> ENROLLED;
                case "OFFERED" -> OFFERED;
                case "WAITING" -> WAITING;
                case "LAPSED" -> LAPSED;
                case "WITHDRAWN" -> WITHDRAWN;
                default -> NONE;
            };
        }
    }

    public boolean isFull() {
        return trainingClass.seatsTaken() >= trainingClass.seats();
    }
}
