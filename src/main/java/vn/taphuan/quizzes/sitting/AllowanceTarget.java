package vn.taphuan.quizzes.sitting;

import vn.taphuan.classes.PlaceId;
import vn.taphuan.classes.RoomId;
import vn.taphuan.platform.security.AccountId;

/** For whom an allowance holds: everybody who is there now, or comes there. */
public sealed interface AllowanceTarget {

    record OfPerson(AccountId account) implements AllowanceTarget {}

    record OfRoom(RoomId room) implements AllowanceTarget {}

    record OfSite(PlaceId place) implements AllowanceTarget {}
}
