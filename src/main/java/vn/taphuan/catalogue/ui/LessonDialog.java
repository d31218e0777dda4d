package vn.taphuan.catalogue.ui;

import com.vaadin.flow.component.dialog.Dialog;
import vn.taphuan.catalogue.LessonContent;
import vn.taphuan.platform.ui.Buttons;

/** A lesson as trainees would see it, over the page on which it is written. */
final class LessonDialog extends Dialog {

    LessonDialog(LessonContent lesson) {
        setId("lesson-preview");
        setHeaderTitle(lesson.summary().title());
        var page = new TraineePreview();
        page.show(new LessonArticle(lesson));
        page.addClassName("dialog-wide");
        add(page);
        getFooter().add(Buttons.main(getTranslation("platform.back"), "preview-back", this::close));
    }
}
