package vn.taphuan.classes;

/** Addresses of the pages about classes, relative to the root of the application. */
public final class ClassesNavigation {

    /** The own classes. */
    public static final String MINE = "my-classes";

    /** The light page on which one types the digits of the hall's screen. */
    public static final String CHECK_IN = "checkin";

    /** The classes that one teaches. */
    public static final String TEACHING = "teaching";

    /** Where a unit names people for classes. */
    public static final String NOMINATIONS = "nominations";

    /** The sheets that one keeps. */
    public static final String SHEETS = "sheets";

    /** The link to the own calendar. */
    public static final String MY_CALENDAR = "my-calendar";

    /** One class, as those see it who plan or watch it. */
    public static String of(ClassId id) {
        return "classes/" + id.value();
    }

    private ClassesNavigation() {}
}
