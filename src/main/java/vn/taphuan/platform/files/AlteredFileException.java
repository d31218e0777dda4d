package vn.taphuan.platform.files;

/** A stored file is no longer what was stored: somebody changed the database from outside, or it is damaged. */
public final class AlteredFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AlteredFileException(Sha256 sha256) {
        super("the file " + sha256 + " has been altered");
    }
}
