package vn.taphuan.catalogue.exchange;

/** An archive that is not a course package, or one that might do harm. */
final class ArchiveRefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient ArchiveProblem problem;

    ArchiveRefusedException(String file, String cause, Object argument) {
        super(cause);
        this.problem = new ArchiveProblem(shown(file), cause, shown(String.valueOf(argument)));
    }

    ArchiveProblem problem() {
        return problem;
    }

    /** Names come from outside: short, and without what cannot be seen. */
    private static String shown(String text) {
        var clean = text.replaceAll("\\p{C}", "?");
        return clean.length() > 120 ? clean.substring(0, 120) + "…" : clean;
    }
}
