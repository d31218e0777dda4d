package vn.taphuan.reports.ui;

import vn.taphuan.classes.ClassId;
import vn.taphuan.reports.classpapers.ClassPaper;

/** Addresses of the pages of class papers. */
final class PaperPages {

    static final String TAB = "papers";
    static final String CLASS = "classId";
    static final String PAPER = "paper";
    static final String ONE = "classes/:" + CLASS + "/papers/:" + PAPER;

    private PaperPages() {}

    static String trainingClass(ClassId id) {
        return "classes/" + id.value();
    }

    static String all(ClassId id) {
        return trainingClass(id) + "/" + TAB;
    }

    static String of(ClassId id, ClassPaper paper) {
        return all(id) + "/" + paper.slot();
    }
}
