package vn.taphuan.classes;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.taphuan.people.AccountContent;
import vn.taphuan.people.AccountSummary;
import vn.taphuan.people.Accounts;
import vn.taphuan.people.CreateAccountResult;
import vn.taphuan.people.Role;
import vn.taphuan.platform.persistence.Ids;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.security.SignInId;
import vn.taphuan.platform.security.SignedIn;
import vn.taphuan.platform.security.SignedInAuthentication;
import vn.taphuan.platform.security.SystemWork;
import vn.taphuan.platform.security.UnitId;
import vn.taphuan.units.UnitKind;
import vn.taphuan.units.UnitSummary;
import vn.taphuan.units.Units;

/** The demo's people as they sign in, and a few more; {@code @Import} it into a test. */
@TestComponent
@Import(Plans.class)
public class People {

    private final Accounts accounts;
    private final Units units;
    private final JdbcClient jdbc;

    People(Accounts accounts, Units units, JdbcClient jdbc) {
        this.accounts = accounts;
        this.units = units;
        this.jdbc = jdbc;
    }

    /** Signs in for the rest of the test, as somebody of the demo with his roles of today. */
    public SignedIn signIn(String userName) {
        var person = signedIn(userName);
        SecurityContextHolder.getContext().setAuthentication(new SignedInAuthentication(person));
        return person;
    }

    /** With a sign-in that lasts, for requests over HTTP. */
    public SignedInAuthentication authentication(String userName) {
        var person = signedIn(userName);
        var signIn = new SignInId(Ids.next());
        jdbc.sql(
                        "insert into account_sign_in (id, account_id, started_at, last_seen_at, device) values (?, ?, now(6), now(6), 'test')")
                .params(signIn.value(), person.account().value())
                .update();
        return new SignedInAuthentication(new SignedIn(
                person.account(),
                signIn,
                person.userName(),
                person.fullName(),
                person.homeUnit(),
                person.grants(),
                person.accountVersion()));
    }

    public <T> T as(String userName, Supplier<T> work) {
        var before = SecurityContextHolder.getContext();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new SignedInAuthentication(signedIn(userName)));
        SecurityContextHolder.setContext(context);
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    public SignedIn signedIn(String userName) {
        return SystemWork.call("test", () -> {
            var account = find(userName);
            Set<SignedIn.Grant> grants = new HashSet<>();
            grants.add(grant(Role.TRAINEE, account.unit()));
            accounts.rolesOf(account.id()).forEach(role -> grants.add(grant(role.role(), role.unit())));
            return new SignedIn(account.id(), null, account.userName(), account.fullName(), account.unit(), grants, 0);
        });
    }

    private static SignedIn.Grant grant(Role role, UnitId unit) {
        return new SignedIn.Grant(role.name(), unit, forViewsToo(role.permissions()));
    }

    /** View tests without a browser ask for each permission behind a prefix of their own that cannot be switched off. */
    private static Set<String> forViewsToo(Set<String> permissions) {
        return permissions.stream()
                .flatMap(permission -> Stream.of(permission, "ROLE_" + permission))
                .collect(Collectors.toUnmodifiableSet());
    }

    public AccountId id(String userName) {
        return SystemWork.call("test", () -> find(userName).id());
    }

    private AccountSummary find(String userName) {
        return accounts.search(userName, 0, 500).stream()
                .filter(candidate -> candidate.userName().equals(userName))
                .findFirst()
                .orElseThrow();
    }

    /** The first centre is that of {@code trungtam}. */
    public UnitId centre(int number) {
        return units.search("Ví Dụ", UnitKind.POLITICAL_CENTRE, null).stream()
                .map(UnitSummary::id)
                .filter(id -> number != 1 || id.equals(signedIn("trungtam").homeUnit()))
                .filter(id -> number == 1 || !id.equals(signedIn("trungtam").homeUnit()))
                .findFirst()
                .orElseThrow();
    }

    /** Trainees of units that a centre serves. */
    public List<AccountId> traineesOf(UnitId centre, int atMost) {
        return SystemWork.call("test", () -> {
            var served = units.servedBy(centre, LocalDate.of(2026, 11, 1)).stream()
                    .map(UnitSummary::id)
                    .toList();
            return accounts.search("hocvien", 0, 500).stream()
                    .filter(person -> served.contains(person.unit()))
                    .limit(atMost)
                    .map(AccountSummary::id)
                    .toList();
        });
    }

    public String userName(AccountId id) {
        return SystemWork.call("test", () -> accounts.byId(List.of(id)).get(id).userName());
    }

    /** Somebody new with roles at a unit; the same one when he is known already. */
    public void hire(String userName, UnitId at, Role... roles) {
        SystemWork.as("test", () -> {
            if (accounts.count(userName) == 0) {
                var created = (CreateAccountResult.Stored)
                        accounts.create(new AccountContent(userName, "Mẫu " + userName, 1980, at, null, null, null));
                Arrays.stream(roles).forEach(role -> accounts.grant(created.id(), role, at));
            }
        });
    }
}
