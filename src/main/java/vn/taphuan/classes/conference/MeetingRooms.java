package vn.taphuan.classes.conference;

import vn.taphuan.classes.venue.JoinLink;

/** Somebody's rooms on the line: whoever knows a room's name can make its address. A Spring bean where one is set up. */
interface MeetingRooms {

    /** @param room small Latin letters, digits and dashes */
    JoinLink address(String room);
}
