package vn.taphuan.classes.session;

import java.util.List;

/** The places and sessions of a class. */
record Schedule(List<PlaceDetail> places, List<SessionDetail> sessions) {

    static final Schedule EMPTY = new Schedule(List.of(), List.of());
}
