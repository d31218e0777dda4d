package vn.taphuan.classes.session;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.catalogue.ProgrammeCode;
import vn.taphuan.platform.security.UnitId;

/**
 * The plan of a class.
 *
 * @param centre the unit that holds the class
 * @param programme none while it is not chosen
 * @param seats hard limit of people
 * @param selfEnrolment whether trainees of the centre's units may enrol themselves
 * @param advisedBy the body that advises (tham mưu), {@code directedBy} the one that directs (chỉ đạo) (fact S4-03)
 */
public record ClassContent(
        UnitId centre,
        String name,
        @Nullable ProgrammeCode programme,
        List<ModuleCode> modules,
        int seats,
        boolean selfEnrolment,
        @Nullable String advisedBy,
        @Nullable String directedBy,
        @Nullable DirectingPaper paper,
        List<PlaceContent> places,
        List<SessionContent> sessions) {

    public ClassContent {
        modules = List.copyOf(modules);
        places = List.copyOf(places);
        sessions = List.copyOf(sessions);
    }
}
