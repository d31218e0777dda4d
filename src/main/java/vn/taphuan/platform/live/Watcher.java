package vn.taphuan.platform.live;

/** Somebody before a board. Called by the one thread that takes the pictures, so neither method may wait. */
public interface Watcher<P> {

    /** Whether a picture would reach him now. While nobody can be reached none is taken. */
    boolean isReachable();

    /** A watcher that throws is watching no longer. */
    void show(P picture);
}
