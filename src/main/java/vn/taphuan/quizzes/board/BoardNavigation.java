package vn.taphuan.quizzes.board;

import vn.taphuan.classes.PlaceId;
import vn.taphuan.quizzes.SittingId;

/** Addresses of the boards, relative to the root of the application; all are views. */
public final class BoardNavigation {

    /** In place of a place: all people. */
    public static final String PEOPLE = "people";

    private BoardNavigation() {}

    public static String board(SittingId sitting) {
        return "sittings/" + sitting.value() + "/board";
    }

    public static String place(SittingId sitting, PlaceId place) {
        return board(sitting) + "/" + place.value();
    }

    /** Those who stand there, of all places. */
    public static String people(SittingId sitting, PeopleFilter filter) {
        return board(sitting) + "/" + PEOPLE + "?" + PeopleFilter.PARAMETER + "=" + filter.name();
    }
}
