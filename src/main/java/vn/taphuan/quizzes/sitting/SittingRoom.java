package vn.taphuan.quizzes.sitting;

import vn.taphuan.classes.PlaceId;
import vn.taphuan.classes.RoomId;

/** A room of a place that takes part. @param people who are seated there */
public record SittingRoom(RoomId id, PlaceId place, String name, int seats, int people) {}
