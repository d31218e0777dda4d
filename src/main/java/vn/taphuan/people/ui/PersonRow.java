package vn.taphuan.people.ui;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.taphuan.people.AccountState;
import vn.taphuan.people.AccountSummary;
import vn.taphuan.units.UnitSummary;
import vn.taphuan.units.Units;

/** A person in the list, with the unit. */
record PersonRow(AccountSummary person, @Nullable UnitSummary unit) {

    /** With one question for the units of all. */
    static List<PersonRow> of(Collection<AccountSummary> people, Units units) {
        var known = units.byId(people.stream().map(AccountSummary::unit).collect(Collectors.toSet()));
        return people.stream()
                .map(person -> new PersonRow(person, known.get(person.unit())))
                .toList();
    }

    boolean waits() {
        return person.state() == AccountState.WAITING;
    }
}
