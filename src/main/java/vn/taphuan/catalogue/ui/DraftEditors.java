package vn.taphuan.catalogue.ui;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.taphuan.catalogue.authoring.AuthoringNavigation;
import vn.taphuan.catalogue.authoring.DraftId;
import vn.taphuan.catalogue.authoring.FileEditor;

/** Where each file of a course is edited: by the feature that has an editor of its own for it, as a lesson, else as a text. */
@Component
class DraftEditors {

    private final ObjectProvider<FileEditor> own;

    DraftEditors(ObjectProvider<FileEditor> own) {
        this.own = own;
    }

    /** @param path within the programme's folder */
    String address(DraftId draft, String path) {
        return own.orderedStream()
                .filter(editor -> editor.edits(path))
                .findFirst()
                .map(editor -> editor.address(draft, path))
                .orElseGet(() -> isLesson(path)
                        ? AuthoringNavigation.lesson(draft, path)
                        : AuthoringNavigation.file(draft, path));
    }

    private static boolean isLesson(String path) {
        return path.contains("/lessons/") && path.endsWith(".md");
    }
}
