package vn.taphuan.quizzes.ui;

import vn.taphuan.classes.ClassId;
import vn.taphuan.quizzes.SittingId;

/** Addresses of the staff's pages about sittings, relative to the root of the application. */
final class SittingNavigation {

    static final String ALL = "sittings";
    /** Part of a class's address: its tab. */
    static final String TAB = "sittings";

    private SittingNavigation() {}

    static String of(SittingId sitting) {
        return ALL + "/" + sitting.value();
    }

    static String edit(SittingId sitting) {
        return of(sitting) + "/edit";
    }

    static String create(ClassId trainingClass) {
        return ALL + "/new/" + trainingClass.value();
    }

    static String tab(ClassId trainingClass) {
        return "classes/" + trainingClass.value() + "/" + TAB;
    }

    /** A light page to be shown on the wall or printed, with a leading slash. */
    static String poster(SittingId sitting) {
        return "/quiz/sittings/" + sitting.value() + "/poster";
    }
}
