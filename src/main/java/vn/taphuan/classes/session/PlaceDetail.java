package vn.taphuan.classes.session;

import vn.taphuan.classes.PlaceId;
import vn.taphuan.classes.VenueId;
import vn.taphuan.platform.security.UnitId;

/**
 * A place of a class.
 *
 * @param unit the unit that the venue belongs to
 * @param name of the venue on the day when the plan was saved
 * @param seats people planned there
 */
public record PlaceDetail(PlaceId id, VenueId venue, UnitId unit, String name, int seats) {}
