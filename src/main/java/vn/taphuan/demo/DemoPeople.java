package vn.taphuan.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.taphuan.people.AccountContent;
import vn.taphuan.people.Accounts;
import vn.taphuan.people.Role;
import vn.taphuan.platform.security.SystemWork;
import vn.taphuan.platform.security.UnitId;
import vn.taphuan.units.UnitKind;
import vn.taphuan.units.UnitSummary;
import vn.taphuan.units.Units;

/** Fictitious centres, sectors, demo accounts and 300 trainees in 60 units; made once, in one transaction, as of some weeks ago. */
@Component
@ConditionalOnBooleanProperty("taphuan.demo")
@Order(50)
class DemoPeople implements ApplicationRunner {

    private static final LocalDate TODAYS_UNITS = LocalDate.of(2025, 7, 1);
    private static final int TRAINEES_PER_UNIT = 5;
    private static final int SEED = 2021;
    /** Before the first step of the first demo class: roles hold from the day when they are given. */
    private static final int WEEKS_AGO = 13;

    private static final int OLDEST_BIRTH_YEAR = 1968;
    private static final int BIRTH_YEARS = 32;
    private static final List<String> SECTORS = List.of("Sở Mẫu A", "Sở Mẫu B", "Hội Mẫu C", "Ban Mẫu D");
    private static final List<String> CENTRES =
            List.of("Trung tâm chính trị Ví Dụ Đông", "Trung tâm chính trị Ví Dụ Tây");

    private final Units units;
    private final Accounts accounts;
    private final TransactionTemplate transaction;
    private final DemoClock clock;

    DemoPeople(Units units, Accounts accounts, TransactionTemplate transaction, DemoClock clock) {
        this.units = units;
        this.accounts = accounts;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        SystemWork.as("demo", () -> {
            if (accounts.count("quantri") == 0) {
                clock.at(LocalDate.now(clock).minusWeeks(WEEKS_AGO).atStartOfDay(), () -> {
                    transaction.executeWithoutResult(status -> create());
                    return Boolean.TRUE;
                });
            }
        });
    }

    private void create() {
        var province = units.search("", UnitKind.PROVINCE, null).getFirst();
        var communes = units.search("", UnitKind.COMMUNE, TODAYS_UNITS);
        var sectors = SECTORS.stream()
                .map(name -> units.add(UnitKind.SECTOR, name, null, province.id()))
                .toList();
        var centres = CENTRES.stream()
                .map(name -> units.add(UnitKind.POLITICAL_CENTRE, name, TODAYS_UNITS, province.id()))
                .toList();
        for (int i = 0; i < communes.size(); i++) {
            units.serve(centres.get(i % 2), communes.get(i).id(), TODAYS_UNITS);
        }
        var hash = accounts.demoHash(DemoAccounts.PASSWORD);
        for (var person : DemoAccounts.PEOPLE) {
            var home = switch (person.place()) {
                case PROVINCE -> province.id();
                case CENTRE -> centres.getFirst();
                case COMMUNE -> communes.getFirst().id();
            };
            var id = accounts.openForDemo(
                    content(person.userName(), person.fullName(), 1985, home, person.position()), hash);
            if (person.role() != Role.TRAINEE) {
                accounts.grant(id, person.role(), home);
            }
        }
        trainees(communes, sectors, hash);
    }

    private void trainees(List<UnitSummary> communes, List<UnitId> sectors, String hash) {
        var names = new DemoNames(SEED);
        var homes = new ArrayList<>(communes.stream().map(UnitSummary::id).toList());
        homes.addAll(sectors);
        int number = 0;
        for (var home : homes) {
            for (int i = 0; i < TRAINEES_PER_UNIT; i++) {
                number++;
                var userName = String.format(Locale.ROOT, "hocvien%03d", number);
                int born = OLDEST_BIRTH_YEAR + (number * 7) % BIRTH_YEARS;
                accounts.openForDemo(content(userName, names.next(), born, home, "Cán bộ xã (mẫu)"), hash);
            }
        }
    }

    private static AccountContent content(
            String userName, String fullName, int birthYear, UnitId unit, String position) {
        return new AccountContent(userName, fullName, birthYear, unit, position, null, null);
    }
}
