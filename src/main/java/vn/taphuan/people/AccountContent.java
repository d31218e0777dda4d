package vn.taphuan.people;

import org.jspecify.annotations.Nullable;
import vn.taphuan.platform.security.UnitId;

/**
 * What an account says of a person: the least that classes and certificates need (fact P-09).
 *
 * @param userName 3 to 40 small Latin letters, digits, dot, dash, underscore; a letter first; never changes
 * @param birthYear four digits; none where it is not known
 * @param email none for the many who have none
 */
public record AccountContent(
        String userName,
        String fullName,
        @Nullable Integer birthYear,
        UnitId unit,
        @Nullable String position,
        @Nullable String email,
        @Nullable String phone) {

    AccountContent withUserName(String other) {
        return new AccountContent(other, fullName, birthYear, unit, position, email, phone);
    }
}
