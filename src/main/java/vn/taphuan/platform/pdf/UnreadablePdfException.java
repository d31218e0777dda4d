package vn.taphuan.platform.pdf;

/** A PDF that cannot be read: damaged, locked by a password, or larger inside than it may be. */
public final class UnreadablePdfException extends Exception {

    private static final long serialVersionUID = 1L;

    UnreadablePdfException(Throwable cause) {
        super("the PDF cannot be read", cause);
    }
}
