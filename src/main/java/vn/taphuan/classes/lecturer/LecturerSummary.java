package vn.taphuan.classes.lecturer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.classes.LecturerId;
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
        boolean shared) {

    public LecturerContent content() {
        return new LecturerContent(unit, account, name, title, body, modules, shared);
    }
}
