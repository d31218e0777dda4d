package vn.taphuan.platform.security;

import com.vaadin.flow.server.VaadinSession;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;

/** Work that the system does by itself: start-up, loading of content, demo data. It may do everything and is named in the audit log. */
public final class SystemWork {

    private static final AccountId SYSTEM = new AccountId(new UUID(0, 1));
    private static final UnitId NOWHERE = new UnitId(new UUID(0, 1));

    private SystemWork() {}

    /** @param reason a few words for the audit log */
    public static void as(String reason, Runnable work) {
        call(reason, () -> {
            work.run();
            return Boolean.TRUE;
        });
    }

    /** Also within a Flow page: Flow prefers whoever its session knows to whoever the thread works for, so its session is put aside. */
    public static <T> T call(String reason, Supplier<T> work) {
        var session = VaadinSession.getCurrent();
        VaadinSession.setCurrent(null);
        var before = SecurityContextHolder.getContext();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new SignedInAuthentication(system(reason)));
        SecurityContextHolder.setContext(context);
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
            VaadinSession.setCurrent(session);
        }
    }

    public static boolean isSystem(SignedIn signedIn) {
        return signedIn.account().equals(SYSTEM);
    }

    /** Whether an account's id, as logs keep it, is the system's. */
    public static boolean isSystem(@Nullable UUID account) {
        return SYSTEM.value().equals(account);
    }

    private static SignedIn system(String reason) {
        var everything = new SignedIn.Grant("SYSTEM", NOWHERE, allPermissions());
        return new SignedIn(SYSTEM, null, "system", reason, NOWHERE, Set.of(everything), 0);
    }

    private static Set<String> allPermissions() {
        return Arrays.stream(Permissions.class.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == String.class)
                .map(SystemWork::constant)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String constant(Field field) {
        try {
            return (String) field.get(null);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException("a public constant cannot be read", impossible);
        }
    }
}
