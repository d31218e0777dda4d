package vn.taphuan.classes.lecturer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.security.UnitId;

/**
 * What is kept of a lecturer.
 *
 * @param unit the unit that keeps him on its list
 * @param account none for a guest
 * @param title position or degree, as it is to be addressed
 * @param body where he comes from (fact S4-05)
 * @param modules that he can teach
 * @param shared whether every centre of the province may plan with him
 */
public record LecturerContent(
        UnitId unit,
        @Nullable AccountId account,
        String name,
        @Nullable String title,
        @Nullable String body,
        List<ModuleCode> modules,
        boolean shared) {

    public LecturerContent {
        modules = List.copyOf(modules);
    }
}
