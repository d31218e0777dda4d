package vn.taphuan.quizzes.ui;

import com.vaadin.flow.component.Component;
import vn.taphuan.platform.ui.PageTabs;
import vn.taphuan.quizzes.attempt.EvidenceId;

/** Addresses of the pages on which staff look after late answers, answer files and receipts. */
final class EvidenceAddresses {

    static final String ALL = "quiz-evidence";
    static final String FILE = ALL + "/file";
    static final String ONE = ALL + "/:evidence";
    static final String RECEIPTS = "quiz-receipts";

    private EvidenceAddresses() {}

    static String one(EvidenceId id) {
        return ALL + "/" + id.value();
    }

    /** @param here the address of the page that is shown */
    static PageTabs tabs(Component page, String here) {
        var tabs = new PageTabs(page.getTranslation("quizzes.evidence.pages"));
        tabs.add("evidence-tab", page.getTranslation("quizzes.evidence.tab"), ALL, here.equals(ALL));
        tabs.add("file-tab", page.getTranslation("quizzes.file.tab"), FILE, here.equals(FILE));
        tabs.add("receipts-tab", page.getTranslation("quizzes.receipts.tab"), RECEIPTS, here.equals(RECEIPTS));
        return tabs;
    }
}
