package vn.taphuan.classes.conference;

import vn.taphuan.classes.venue.JoinLink;

/** Where a place joins over the line. @param source why there */
public record JoinAddress(JoinLink link, Source source) {

    public enum Source {
        /** Set for this place of the class. */
        OWN,
        /** The room in which all places of the class meet. */
        ROOM,
        /** That of the venue. */
        VENUE
    }
}
