package vn.taphuan.quizzes.board;

import org.jspecify.annotations.Nullable;
import vn.taphuan.classes.RoomId;

/** The people of one room; without one, those of the place who were given none. */
public record RoomLine(@Nullable RoomId room, String name, Tally tally) {}
