package vn.taphuan.classes.nomination;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.taphuan.platform.security.AccountId;

/**
 * A paper by which a unit names people, as it is typed.
 *
 * @param number, date and issuedBy as the paper says
 */
public record NominationContent(String number, @Nullable LocalDate date, String issuedBy, List<AccountId> people) {

    static final int LONGEST_NUMBER = 80;
    static final int LONGEST_BODY = 200;

    public NominationContent {
        people = people.stream().distinct().toList();
    }
}
