package vn.taphuan.people;

import org.jspecify.annotations.Nullable;
import vn.taphuan.platform.security.UnitId;

/**
 * Which people of the own units a list shows.
 *
 * @param text part of a name or user name, with or without diacritics; empty for all
 * @param unit only people of this unit; none for all
 * @param state only accounts in this state; none for all
 */
public record AccountFilter(
        String text, @Nullable UnitId unit, @Nullable AccountState state) {

    public static final AccountFilter ALL = new AccountFilter("", null, null);

    public static AccountFilter text(String text) {
        return new AccountFilter(text, null, null);
    }
}
