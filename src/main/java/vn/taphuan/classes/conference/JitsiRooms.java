package vn.taphuan.classes.conference;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.stereotype.Component;
import vn.taphuan.classes.venue.JoinLink;

/** Rooms of a Jitsi server: a room is there as soon as somebody opens its address. */
@Component
@ConditionalOnExpression("!'${taphuan.meetings.jitsi:}'.isBlank()")
class JitsiRooms implements MeetingRooms {

    private final String server;

    /**
     * @param server https address of the server
     * @throws IllegalArgumentException when it is none
     */
    JitsiRooms(@Value("${taphuan.meetings.jitsi}") String server) {
        this.server = new JoinLink(server.strip().replaceAll("/+$", "")).value();
    }

    @Override
    public JoinLink address(String room) {
        return new JoinLink(server + "/" + room);
    }
}
