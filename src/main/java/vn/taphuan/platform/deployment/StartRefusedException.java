package vn.taphuan.platform.deployment;

/**
 * The application can't or must not start here; carries one sentence for the operator and one that says what to do.
 * Thrown anywhere during start-up, it is printed as these two sentences instead of a stack trace.
 */
public final class StartRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String remedy;

    public StartRefusedException(String reason, String remedy) {
        super(reason);
        this.remedy = remedy;
    }

    public StartRefusedException(String reason, String remedy, Throwable cause) {
        super(reason, cause);
        this.remedy = remedy;
    }

    /** What the operator can do about it. */
    public String remedy() {
        return remedy;
    }
}
