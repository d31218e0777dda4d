package vn.taphuan.platform.ui;

import com.vaadin.flow.component.Component;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says in a form that somebody else has changed meanwhile what one is changing: who, when and what. */
public final class ChangedMeanwhile {

    private ChangedMeanwhile() {}

    /**
     * @param by who; empty where that is not known
     * @param what each field in words
     * @param then key of the text that says what becomes of what was typed
     */
    public static Note note(Component owner, String by, @Nullable Instant at, List<String> what, String then) {
        var title = by.isEmpty() || at == null
                ? owner.getTranslation("platform.changed.somebody")
                : owner.getTranslation("platform.changed.by", by, Formats.dateTime(at));
        var changed = what.isEmpty() ? "" : String.join("; ", what) + ". ";
        return Note.attention(title, changed + owner.getTranslation(then));
    }
}
