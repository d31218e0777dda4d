package vn.taphuan.classes.ui;

import com.vaadin.flow.component.Component;
import vn.taphuan.platform.audit.LastChange;
import vn.taphuan.platform.ui.ChangedMeanwhile;
import vn.taphuan.platform.ui.Note;

/** Says in a form of classes what somebody else has changed meanwhile, its fields by their names in the audit log. */
final class Meanwhile {

    private Meanwhile() {}

    /** What was typed stands, and can be saved again. */
    static Note note(Component owner, LastChange change) {
        return note(owner, change, "platform.changed.again");
    }

    /** @param then key of the text that says what becomes of what was typed */
    static Note note(Component owner, LastChange change, String then) {
        return ChangedMeanwhile.note(
                owner,
                change.by(),
                change.at(),
                change.words(field -> owner.getTranslation("audit.field." + field)),
                then);
    }
}
