package vn.taphuan.platform.security;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who is at work in this thread, and which units that person may see. */
@Component
public class CurrentAccount {

    private final UnitReach reach;
    private final Clock clock;

    CurrentAccount(UnitReach reach, Clock clock) {
        this.reach = reach;
        this.clock = clock;
    }

    /** @throws AccessDeniedException when nobody is signed in */
    public SignedIn require() {
        return find().orElseThrow(() -> new AccessDeniedException("nobody is signed in"));
    }

    public Optional<SignedIn> find() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication instanceof SignedInAuthentication known
                ? Optional.of(known.getPrincipal())
                : Optional.empty();
    }

    public AccountId id() {
        return require().account();
    }

    public boolean may(String permission) {
        return find().map(signedIn -> signedIn.may(permission)).orElse(false);
    }

    /** The units in which the signed-in account has this permission today; none is a scope of nothing, not an error. */
    public UnitScope scope(String permission) {
        var signedIn = require();
        if (SystemWork.isSystem(signedIn)) {
            return UnitScope.EVERYTHING;
        }
        var units = signedIn.unitsWith(permission);
        return units.isEmpty() ? UnitScope.NOTHING : reach.reach(units, LocalDate.now(clock));
    }

    /** @throws AccessDeniedException when the unit is outside the scope of the permission */
    public void requireIn(String permission, UnitId unit) {
        if (!scope(permission).includes(unit)) {
            throw new AccessDeniedException("not within the units of " + permission);
        }
    }

    /** @throws AccessDeniedException unless the permission is held for the whole province: what it decides holds everywhere */
    public void requireEverywhere(String permission) {
        if (!scope(permission).everything()) {
            throw new AccessDeniedException("not for everybody by " + permission);
        }
    }
}
