package vn.taphuan.platform.live;

import java.time.Instant;

/** Something that goes on, at one moment. */
public interface LivePicture<P extends LivePicture<P>> {

    /** When it was looked at, by the server's clock. */
    Instant at();

    /** False when the database could not be asked since: then it shows what was known at its moment. */
    boolean current();

    /** The same, no longer current. */
    P late();
}
