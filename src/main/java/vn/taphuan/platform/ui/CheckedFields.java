package vn.taphuan.platform.ui;

import com.vaadin.flow.component.HasValidation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The fields of a form by what can be wrong in them: what is refused is said at its field. */
public final class CheckedFields<W> {

    private final Map<W, HasValidation> fields;

    public CheckedFields(Map<W, HasValidation> fields) {
        this.fields = Map.copyOf(fields);
    }

    /** Nothing is said at any of them any more. */
    public void clear() {
        fields.values().forEach(field -> field.setInvalid(false));
    }

    /**
     * Says what is wrong now, and nothing else.
     *
     * @param words of one thing that is wrong
     * @return what no field stands for
     */
    public List<W> say(Collection<W> wrong, Function<W, String> words) {
        clear();
        List<W> left = new ArrayList<>();
        for (W one : wrong) {
            var field = fields.get(one);
            if (field == null) {
                left.add(one);
            } else {
                field.setErrorMessage(words.apply(one));
                field.setInvalid(true);
            }
        }
        return left;
    }
}
