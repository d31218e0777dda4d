package vn.taphuan.quizzes.ui;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.catalogue.authoring.DraftId;
import vn.taphuan.catalogue.authoring.FileEditor;
import vn.taphuan.quizzes.bank.QuestionDrafts;

/** Questions are written in a form of their own instead of as YAML. */
@Component
class QuestionFileEditor implements FileEditor {

    @Override
    public boolean edits(String path) {
        return module(path)
                .filter(code -> QuestionDrafts.path(code).equals(path))
                .isPresent();
    }

    @Override
    public String address(DraftId draft, String path) {
        return QuestionAddresses.questions(draft, module(path).orElseThrow());
    }

    private static Optional<ModuleCode> module(String path) {
        int slash = path.indexOf('/');
        return slash < 0 ? Optional.empty() : ModuleCode.parse(path.substring(0, slash));
    }
}
