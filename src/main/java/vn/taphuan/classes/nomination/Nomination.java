package vn.taphuan.classes.nomination;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.taphuan.classes.NominationId;
import vn.taphuan.platform.security.UnitId;

/** A paper by which a unit named people for a class. @param unitName of that day */
public record Nomination(
        NominationId id,
        UnitId unit,
        String unitName,
        String number,
        LocalDate date,
        String issuedBy,
        String enteredBy,
        Instant enteredAt,
        List<Nominee> people) {

    public long pending() {
        return people.stream()
                .filter(person -> person.state() == NomineeState.PENDING)
                .count();
    }
}
