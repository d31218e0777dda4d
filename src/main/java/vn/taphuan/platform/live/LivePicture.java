package vn.taphuan.platform.live;

/** Something that goes on, at one moment. */
public interface LivePicture<P extends LivePicture<P>> {

    /** False when the database could not be asked since: then it shows what was known at its moment. */
    boolean current();

    /** The same, no longer current. */
    P late();
}
