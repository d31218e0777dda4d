package vn.taphuan.classes.conference;

import vn.taphuan.classes.PlaceId;
import vn.taphuan.classes.SessionId;

/** Addresses about conferences, relative to the root of the application. */
public final class ConferenceNavigation {

    /** In place of a place: the list of all. */
    public static final String SITES = "sites";

    private ConferenceNavigation() {}

    /** A view. */
    public static String board(SessionId session) {
        return "conferences/" + session.value();
    }

    /** A view: all places in one table, with their clerks. */
    public static String sites(SessionId session) {
        return board(session) + "/" + SITES;
    }

    /** A view. */
    public static String place(SessionId session, PlaceId place) {
        return board(session) + "/" + place.value();
    }

    /** The light page on which a clerk speaks for his place. */
    public static String desk(SessionId session, PlaceId place) {
        return "site/" + session.value() + "?place=" + place.value();
    }

    /** The same for whatever place is his. */
    public static String desk(SessionId session) {
        return "site/" + session.value();
    }
}
