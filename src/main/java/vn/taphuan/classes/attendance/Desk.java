package vn.taphuan.classes.attendance;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.taphuan.classes.PlaceId;
import vn.taphuan.classes.session.ClassDetail;
import vn.taphuan.classes.session.PlaceDetail;
import vn.taphuan.classes.session.SessionDetail;

/** A session's sheet as far as the signed-in person keeps it, and under which right. */
record Desk(ClassDetail of, SessionDetail session, boolean officer, Set<PlaceId> places) {

    boolean covers(@Nullable PlaceId place) {
        return officer || (place != null && places.contains(place));
    }

    List<PlaceDetail> covered() {
        return of.places().stream().filter(candidate -> covers(candidate.id())).toList();
    }
}
