package vn.taphuan.people;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.security.SignedIn;
import vn.taphuan.platform.security.SignedInAuthentication;
import vn.taphuan.platform.security.SystemWork;
import vn.taphuan.platform.security.UnitId;
import vn.taphuan.units.UnitKind;
import vn.taphuan.units.UnitSummary;
import vn.taphuan.units.Units;

/** People as they come into a real installation: created, given a slip, signed in for the first time. */
@TestComponent
public class TestPeople {

    public static final String PASSWORD = "mot con song nho";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private final Accounts accounts;
    private final FirstSignIn firstSignIn;
    private final Units units;
    private final AtomicInteger numbers = new AtomicInteger();

    TestPeople(Accounts accounts, FirstSignIn firstSignIn, Units units) {
        this.accounts = accounts;
        this.firstSignIn = firstSignIn;
        this.units = units;
    }

    /** Somebody new, who waits for a slip. */
    public AccountId waiting(String fullName, UnitId unit) {
        var userName = "nguoi" + numbers.incrementAndGet();
        return waiting(new AccountContent(userName, fullName, 1980, unit, null, null, null));
    }

    public AccountId waiting(AccountContent content) {
        return SystemWork.call("test", () -> ((CreateAccountResult.Stored) accounts.create(content)).id());
    }

    /** Somebody new who has signed in for the first time; the sign-in lasts. */
    public SignedIn trainee(String fullName, UnitId unit) {
        return open(waiting(fullName, unit));
    }

    /** Somebody new with a role at a unit, which is the own unit too. */
    public SignedIn with(Role role, UnitId unit) {
        var id = waiting("Mẫu " + role, unit);
        SystemWork.as("test", () -> accounts.grant(id, role, unit));
        return open(id);
    }

    /** The first sign-in by a slip. */
    public SignedIn open(AccountId id) {
        var slip = SystemWork.call("test", () -> ((PrintSlipResult.Printed) accounts.printSlip(id)).slip());
        var result = firstSignIn.complete(slip.userName(), slip.code(), true, PASSWORD, PASSWORD, "10.0.0.1", "test");
        return ((FirstSignIn.Result.Done) result).signedIn();
    }

    /** From now on this thread works for that person. */
    public static void actAs(SignedIn person) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new SignedInAuthentication(person));
        SecurityContextHolder.setContext(context);
    }

    /** Only the work given is done by that person. */
    public static <T> T as(SignedIn person, Supplier<T> work) {
        var before = SecurityContextHolder.getContext();
        actAs(person);
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    public UnitId province() {
        return units.search("", UnitKind.PROVINCE, null).getFirst().id();
    }

    /** A commune of today by its number in the list. */
    public UnitSummary commune(int number) {
        return units.search("", UnitKind.COMMUNE, TODAY).get(number);
    }

    /** A new political centre that serves these units. */
    public UnitId centreFor(String name, UnitId... served) {
        return SystemWork.call("test", () -> {
            var centre = units.add(UnitKind.POLITICAL_CENTRE, name, LocalDate.of(2025, 7, 1), province());
            List.of(served).forEach(unit -> units.serve(centre, unit, LocalDate.of(2025, 7, 1)));
            return centre;
        });
    }
}
