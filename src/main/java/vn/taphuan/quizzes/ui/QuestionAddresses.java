package vn.taphuan.quizzes.ui;

import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.catalogue.authoring.AuthoringNavigation;
import vn.taphuan.catalogue.authoring.DraftId;

/** Addresses of the pages on which questions are written, relative to the root of the application. */
final class QuestionAddresses {

    private QuestionAddresses() {}

    static String questions(DraftId draft, ModuleCode module) {
        return AuthoringNavigation.draft(draft) + "/questions/" + module.value();
    }

    static String question(DraftId draft, ModuleCode module, String code) {
        return questions(draft, module) + "/" + code;
    }
}
