package vn.taphuan.classes.lecturer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.classes.LecturerId;
import vn.taphuan.classes.UsualWeek;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.security.UnitId;

/** A lecturer as lists show him; see {@link LecturerContent}. */
public record LecturerSummary(
        LecturerId id,
        UnitId unit,
        @Nullable AccountId account,
        String name,
        @Nullable String title,
        @Nullable String body,
        List<ModuleCode> modules,
        boolean shared,
        LecturerKind kind,
        @Nullable String email,
        @Nullable String phone,
        @Nullable UnitId home,
        UsualWeek week,
        @Nullable Integer hoursPerYear) {

    public LecturerContent content() {
        return new LecturerContent(
                unit, account, name, title, body, modules, shared, kind, email, phone, home, week, hoursPerYear);
    }

    /** As somebody sees him who may plan with him but does not keep him on the own list: not how he is reached. */
    LecturerSummary forOthers() {
        return new LecturerSummary(
                id, unit, account, name, title, body, modules, shared, kind, null, null, home, week, hoursPerYear);
    }
}
