package vn.taphuan.reports.classpapers;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.catalogue.ModuleSummary;
import vn.taphuan.classes.session.ClassDetail;
import vn.taphuan.platform.security.AccountId;

/**
 * What papers say of a class, as it stands now.
 *
 * @param judged whether completion is known to whoever asks
 * @param people by given name
 */
record ClassFile(
        ClassDetail of,
        String centre,
        String programme,
        Map<ModuleCode, ModuleSummary> modules,
        boolean judged,
        List<Person> people) {

    /** A person with the unit of the day of enrolment. */
    record Person(
            AccountId account,
            String name,
            @Nullable Integer birthYear,
            String position,
            String unit,
            String phone,
            int attended,
            String mark,
            boolean completed) {}

    List<Person> completed() {
        return people.stream().filter(Person::completed).toList();
    }
}
