package vn.taphuan.certificates.eligibility;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.taphuan.catalogue.ProgrammeCode;
import vn.taphuan.classes.ClassId;

/** What one has met, and what is missing, in one of the own classes. */
public record MyCompletion(
        ClassId trainingClass,
        String label,
        ProgrammeCode programme,
        String programmeTitle,
        @Nullable LocalDate lastDay,
        List<Condition> conditions) {

    public boolean everythingMet() {
        return Condition.allMet(conditions);
    }
}
