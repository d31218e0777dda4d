package vn.taphuan.classes.attendance;

import java.util.List;
import java.util.Set;
import vn.taphuan.classes.PlaceId;
import vn.taphuan.platform.live.LivePicture;

/** What goes on at the places of a class, at one moment. */
public interface SitePicture<P extends SitePicture<P>> extends LivePicture<P> {

    /** In the order of the class's places. */
    List<PlaceId> places();

    /** The same moment with these places alone. */
    P of(Set<PlaceId> places);
}
