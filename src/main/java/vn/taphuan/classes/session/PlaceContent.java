package vn.taphuan.classes.session;

import vn.taphuan.classes.VenueId;

/**
 * A place of the class as planned.
 *
 * @param seats how many people are planned there
 */
public record PlaceContent(VenueId venue, int seats) {}
