package vn.taphuan.demo;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import vn.taphuan.people.AccountSummary;
import vn.taphuan.people.Accounts;
import vn.taphuan.people.ActingAs;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.security.SystemWork;
import vn.taphuan.platform.security.UnitId;

/** Lets the demo's people do their work at their time. */
@Component
@ConditionalOnBooleanProperty("taphuan.demo")
class DemoActors {

    private static final String TRAINEE = "hocvien";
    private static final int ALL = 500;

    private final ActingAs acting;
    private final Accounts accounts;
    private final DemoClock clock;

    DemoActors(ActingAs acting, Accounts accounts, DemoClock clock) {
        this.acting = acting;
        this.accounts = accounts;
        this.clock = clock;
    }

    <T> T as(String userName, LocalDateTime at, Supplier<T> work) {
        return clock.at(at, () -> SystemWork.call("demo", () -> acting.call(acting.account(userName), work)));
    }

    <T> T as(AccountId person, LocalDateTime at, Supplier<T> work) {
        return clock.at(at, () -> SystemWork.call("demo", () -> acting.call(person, work)));
    }

    AccountId account(String userName) {
        return SystemWork.call("demo", () -> acting.account(userName));
    }

    /** The unit to which somebody belongs. */
    UnitId unit(String userName) {
        var id = account(userName);
        return SystemWork.call(
                "demo",
                () -> Objects.requireNonNull(accounts.byId(List.of(id)).get(id)).unit());
    }

    /** Some of the numbered trainees whom the centre serves, always the same ones. */
    List<AccountId> trainees(int from, int count) {
        return SystemWork.call(
                "demo",
                () -> acting.call(
                        acting.account("trungtam"),
                        () -> accounts.search(TRAINEE, 0, ALL).stream()
                                .filter(person -> person.userName().startsWith(TRAINEE)
                                        && !person.userName().equals(TRAINEE))
                                .sorted(Comparator.comparing(AccountSummary::userName))
                                .skip(from)
                                .limit(count)
                                .map(AccountSummary::id)
                                .toList()));
    }
}
