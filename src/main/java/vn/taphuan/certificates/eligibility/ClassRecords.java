package vn.taphuan.certificates.eligibility;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.catalogue.ProgrammeSummary;
import vn.taphuan.catalogue.Programmes;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.ClassState;
import vn.taphuan.classes.attendance.Attended;
import vn.taphuan.classes.attendance.AttendedPeriods;
import vn.taphuan.classes.enrolment.Enrolment;
import vn.taphuan.classes.enrolment.Enrolments;
import vn.taphuan.classes.finalpaper.FinalMark;
import vn.taphuan.classes.finalpaper.FinalMarks;
import vn.taphuan.classes.session.ClassDetail;
import vn.taphuan.classes.session.PlaceDetail;
import vn.taphuan.classes.session.TrainingClasses;
import vn.taphuan.people.AccountSummary;
import vn.taphuan.people.Accounts;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.quizzes.attempt.FinalQuizTry;
import vn.taphuan.quizzes.attempt.QuizResults;
import vn.taphuan.units.UnitSummary;
import vn.taphuan.units.Units;

/** Gathers what the features above have recorded about a class, with the rights of whoever asks. */
@Component
class ClassRecords {

    private static final Set<ClassState> TAUGHT = EnumSet.of(ClassState.ASSESSING, ClassState.FINISHED);

    private final TrainingClasses classes;
    private final Enrolments enrolments;
    private final AttendedPeriods periods;
    private final FinalMarks marks;
    private final QuizResults quizzes;
    private final Programmes programmes;
    private final Accounts accounts;
    private final Units units;

    ClassRecords(
            TrainingClasses classes,
            Enrolments enrolments,
            AttendedPeriods periods,
            FinalMarks marks,
            QuizResults quizzes,
            Programmes programmes,
            Accounts accounts,
            Units units) {
        this.classes = classes;
        this.enrolments = enrolments;
        this.periods = periods;
        this.marks = marks;
        this.quizzes = quizzes;
        this.programmes = programmes;
        this.accounts = accounts;
        this.units = units;
    }

    /** None for a class that one may not read. */
    Optional<ClassRecord> of(ClassId id) {
        return classes.find(id).map(this::record);
    }

    private ClassRecord record(ClassDetail found) {
        var body = units.find(found.centre()).map(UnitSummary::name).orElse("");
        var code = found.number() + "/" + found.year();
        return new ClassRecord(
                found.id(),
                found.centre(),
                body,
                code,
                found.name().isBlank() ? code : code + " – " + found.name(),
                found.programme(),
                programmes.find(found.programme()).map(ProgrammeSummary::title).orElse(""),
                found.modules(),
                found.periods(),
                found.firstDay().orElse(null),
                found.lastDay().orElse(null),
                found.places().size() == 1
                        ? found.places().stream()
                                .map(PlaceDetail::name)
                                .findFirst()
                                .orElse(body)
                        : body,
                TAUGHT.contains(found.state()),
                people(found.id()));
    }

    private List<ClassRecord.Person> people(ClassId id) {
        var enrolled = enrolments.of(id);
        var ids = enrolled.stream().map(Enrolment::account).toList();
        var known = accounts.byId(ids);
        var facts = new Facts(
                periods.of(id),
                marks.of(id),
                quizzes.finalQuizOf(id),
                quizzes.finalMarks(id),
                quizzes.passedModules(ids));
        return enrolled.stream()
                .map(entry -> person(entry, Optional.ofNullable(known.get(entry.account())), facts))
                .toList();
    }

    private static ClassRecord.Person person(Enrolment entry, Optional<AccountSummary> account, Facts facts) {
        return new ClassRecord.Person(
                entry.account(),
                account.map(AccountSummary::fullName).orElse(entry.fullName()),
                account.map(AccountSummary::birthYear).orElse(entry.birthYear()),
                entry.unitName(),
                account.map(AccountSummary::position).orElse(null),
                facts.of(entry.account()));
    }

    private record Facts(
            Map<AccountId, Attended> attended,
            Map<AccountId, FinalMark> marks,
            Map<AccountId, List<FinalQuizTry>> finalQuiz,
            Map<AccountId, BigDecimal> finalMarks,
            Map<AccountId, Set<ModuleCode>> passed) {

        PersonFacts of(AccountId account) {
            var was = Optional.ofNullable(attended.get(account));
            var mark = Optional.ofNullable(marks.get(account));
            var tries = finalQuiz.getOrDefault(account, List.of());
            return new PersonFacts(
                    account,
                    was.map(Attended::attended).orElse(0),
                    was.map(Attended::madeUp).orElse(0),
                    mark.map(FinalMark::first).orElse(null),
                    mark.map(FinalMark::second).orElse(null),
                    finalMarks.get(account),
                    tries.size(),
                    passed.getOrDefault(account, Set.of()));
        }
    }
}
