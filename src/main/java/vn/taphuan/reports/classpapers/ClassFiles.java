package vn.taphuan.reports.classpapers;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.taphuan.catalogue.ProgrammeSummary;
import vn.taphuan.catalogue.Programmes;
import vn.taphuan.certificates.eligibility.ClassCompletion;
import vn.taphuan.certificates.eligibility.Completions;
import vn.taphuan.classes.attendance.Attended;
import vn.taphuan.classes.attendance.AttendedPeriods;
import vn.taphuan.classes.enrolment.Enrolment;
import vn.taphuan.classes.enrolment.Enrolments;
import vn.taphuan.classes.finalpaper.FinalMark;
import vn.taphuan.classes.finalpaper.FinalMarks;
import vn.taphuan.classes.session.ClassDetail;
import vn.taphuan.people.AccountSummary;
import vn.taphuan.people.Accounts;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.ui.Formats;
import vn.taphuan.units.UnitSummary;
import vn.taphuan.units.Units;

/** Gathers what papers say of a class, with the rights of whoever asks. */
@Component
class ClassFiles {

    private final Units units;
    private final Programmes programmes;
    private final Enrolments enrolments;
    private final Accounts accounts;
    private final AttendedPeriods periods;
    private final FinalMarks marks;
    private final Completions completions;
    private final CurrentAccount current;

    ClassFiles(
            Units units,
            Programmes programmes,
            Enrolments enrolments,
            Accounts accounts,
            AttendedPeriods periods,
            FinalMarks marks,
            Completions completions,
            CurrentAccount current) {
        this.units = units;
        this.programmes = programmes;
        this.enrolments = enrolments;
        this.accounts = accounts;
        this.periods = periods;
        this.marks = marks;
        this.completions = completions;
        this.current = current;
    }

    ClassFile of(ClassDetail of) {
        boolean judged = current.may(Permissions.CERTIFICATE_READ)
                && current.scope(Permissions.CERTIFICATE_READ).includes(of.centre());
        return new ClassFile(
                of,
                units.find(of.centre()).map(UnitSummary::name).orElse(""),
                programmes.find(of.programme()).map(ProgrammeSummary::title).orElse(""),
                programmes.modules(of.modules()),
                judged,
                people(of, judged ? completed(of) : Set.of()));
    }

    private Set<AccountId> completed(ClassDetail of) {
        return completions.of(of.id()).people().stream()
                .filter(ClassCompletion.PersonCompletion::everythingMet)
                .map(one -> one.person().account())
                .collect(Collectors.toUnmodifiableSet());
    }

    private List<ClassFile.Person> people(ClassDetail of, Set<AccountId> completed) {
        var enrolled = enrolments.of(of.id());
        var known = accounts.byId(enrolled.stream().map(Enrolment::account).toList());
        Map<AccountId, Attended> attended = periods.of(of.id());
        Map<AccountId, FinalMark> marked = marks.of(of.id());
        return enrolled.stream()
                .map(entry -> {
                    var account = entry.account();
                    var person = Optional.ofNullable(known.get(account));
                    return new ClassFile.Person(
                            account,
                            entry.fullName(),
                            entry.birthYear(),
                            person.map(AccountSummary::position).orElse(""),
                            entry.unitName(),
                            person.map(AccountSummary::phone).orElse(""),
                            Optional.ofNullable(attended.get(account))
                                    .map(Attended::counted)
                                    .orElse(0),
                            mark(marked.get(account)),
                            completed.contains(account));
                })
                .toList();
    }

    private static String mark(@Nullable FinalMark mark) {
        return mark == null ? "" : Formats.mark(mark.counting());
    }
}
