package vn.taphuan.classes.feed;

import java.util.UUID;
import vn.taphuan.classes.LecturerId;
import vn.taphuan.classes.RoomId;
import vn.taphuan.platform.security.AccountId;

/** Whose calendar a link leads to. */
record FeedOwner(Kind kind, UUID id) {

    enum Kind {
        PERSON,
        ROOM,
        LECTURER
    }

    static FeedOwner of(AccountId person) {
        return new FeedOwner(Kind.PERSON, person.value());
    }

    static FeedOwner of(RoomId room) {
        return new FeedOwner(Kind.ROOM, room.value());
    }

    static FeedOwner of(LecturerId lecturer) {
        return new FeedOwner(Kind.LECTURER, lecturer.value());
    }
}
