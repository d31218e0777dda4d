package vn.taphuan.certificates.eligibility;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.catalogue.ProgrammeCode;
import vn.taphuan.classes.ClassId;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.security.UnitId;

/**
 * What is recorded about a class and its people now, as far as certificates ask for it.
 *
 * @param body the unit that holds the class and issues its certificates
 * @param code number and year of the class at its body, for instance 5/2026
 * @param label what staff call the class
 * @param periods of all its sessions
 * @param from its first day; none while it has no session
 * @param taught whether it has been taught, so that certificates can be proposed
 */
public record ClassRecord(
        ClassId id,
        UnitId body,
        String bodyName,
        String code,
        String label,
        ProgrammeCode programme,
        String programmeTitle,
        List<ModuleCode> modules,
        int periods,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String venue,
        boolean taught,
        List<Person> people) {

    /** A person of the class with name and unit of today. */
    public record Person(
            AccountId account,
            String fullName,
            @Nullable Integer birthYear,
            String unitName,
            @Nullable String position,
            PersonFacts facts) {}

    public Optional<Person> person(AccountId account) {
        return people.stream()
                .filter(person -> person.account().equals(account))
                .findFirst();
    }
}
