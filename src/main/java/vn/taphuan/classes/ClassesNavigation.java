package vn.taphuan.classes;

/** Addresses of the pages about classes, relative to the root of the application. */
public final class ClassesNavigation {

    /** The own classes. */
    public static final String MINE = "my-classes";

    private ClassesNavigation() {}
}
