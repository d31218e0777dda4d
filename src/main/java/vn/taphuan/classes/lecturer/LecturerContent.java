package vn.taphuan.classes.lecturer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.classes.UsualWeek;
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
 * @param email where invitations go; none where links are handed over in another way
 * @param home the unit where he lives or works, from which travel is reckoned
 * @param week when he can usually teach
 * @param hoursPerYear that he teaches at most; none: what holds for his kind
 */
public record LecturerContent(
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

    public LecturerContent {
        modules = List.copyOf(modules);
    }

    /** Of whom nothing more is known: with an account one of the own people, without one a guest. */
    public LecturerContent(
            UnitId unit,
            @Nullable AccountId account,
            String name,
            @Nullable String title,
            @Nullable String body,
            List<ModuleCode> modules,
            boolean shared) {
        this(
                unit,
                account,
                name,
                title,
                body,
                modules,
                shared,
                account == null ? LecturerKind.EXPERT : LecturerKind.OWN,
                null,
                null,
                null,
                UsualWeek.ALWAYS,
                null);
    }
}
