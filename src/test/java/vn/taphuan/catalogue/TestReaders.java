package vn.taphuan.catalogue;

import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.taphuan.platform.persistence.Ids;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.security.SignInId;
import vn.taphuan.platform.security.SignedIn;
import vn.taphuan.platform.security.SignedInAuthentication;
import vn.taphuan.platform.security.UnitId;

/** People who read, for tests that need nothing of them but who they are. */
public final class TestReaders {

    private TestReaders() {}

    /** A trainee nobody has met yet. */
    public static SignedIn trainee(String name) {
        return person(name, "TRAINEE", Set.of(Permissions.LEARN));
    }

    public static SignedIn person(String name, String role, Set<String> permissions) {
        return at(new UnitId(Ids.next()), name, role, permissions);
    }

    /** Somebody who holds a role at a unit and lives there. */
    public static SignedIn at(UnitId unit, String name, String role, Set<String> permissions) {
        return new SignedIn(
                new AccountId(Ids.next()),
                new SignInId(Ids.next()),
                name,
                name,
                unit,
                Set.of(new SignedIn.Grant(role, unit, forViewsToo(permissions))),
                0);
    }

    /** View tests without a browser ask for each permission behind a prefix of their own that cannot be switched off. */
    private static Set<String> forViewsToo(Set<String> permissions) {
        return permissions.stream()
                .flatMap(permission -> Stream.of(permission, "ROLE_" + permission))
                .collect(Collectors.toUnmodifiableSet());
    }

    public static void signIn(SignedIn person) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new SignedInAuthentication(person));
        SecurityContextHolder.setContext(context);
    }

    public static <T> T as(SignedIn person, Supplier<T> work) {
        var before = SecurityContextHolder.getContext();
        signIn(person);
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    public static void does(SignedIn person, Runnable work) {
        as(person, () -> {
            work.run();
            return true;
        });
    }
}
