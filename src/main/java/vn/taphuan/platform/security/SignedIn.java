package vn.taphuan.platform.security;

import java.io.Serializable;
import java.security.Principal;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who is signed in, as it stands in the security context.
 *
 * @param signIn none for work of the system itself
 * @param accountVersion grows with each change of roles or password: an older one is refreshed or ended
 */
public record SignedIn(
        AccountId account,
        @Nullable SignInId signIn,
        String userName,
        String fullName,
        UnitId homeUnit,
        Set<Grant> grants,
        long accountVersion)
        implements Principal, Serializable {

    public SignedIn {
        grants = Set.copyOf(grants);
    }

    /** One role at one unit with the permissions that it gives. */
    public record Grant(String role, UnitId unit, Set<String> permissions) implements Serializable {
        public Grant {
            permissions = Set.copyOf(permissions);
        }
    }

    public Set<String> permissions() {
        return grants.stream().flatMap(grant -> grant.permissions().stream()).collect(Collectors.toUnmodifiableSet());
    }

    public boolean may(String permission) {
        return grants.stream().anyMatch(grant -> grant.permissions().contains(permission));
    }

    public boolean hasRole(String role) {
        return grants.stream().anyMatch(grant -> grant.role().equals(role));
    }

    public Set<UnitId> unitsWith(String permission) {
        return grants.stream()
                .filter(grant -> grant.permissions().contains(permission))
                .map(Grant::unit)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public String getName() {
        return userName;
    }
}
