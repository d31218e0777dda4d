package vn.taphuan.catalogue.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.taphuan.platform.ui.Buttons;

/** Asks for the title of something new, and perhaps for a second one. */
final class TitleDialog extends Dialog {

    /** @param longest in characters */
    record Asked(String label, int longest) {}

    private final TextField first;
    private final @Nullable TextField second;
    private final transient BiConsumer<String, String> then;

    private TitleDialog(
            String title,
            String text,
            Asked first,
            @Nullable Asked second,
            String action,
            BiConsumer<String, String> then) {
        this.then = then;
        this.first = field(first, "new-title");
        this.second = second == null ? null : field(second, "new-short-title");
        setId("title-dialog");
        setHeaderTitle(title);
        var content = new Div(new Paragraph(text), this.first);
        if (this.second != null) {
            content.add(this.second);
        }
        content.addClassNames("stack", "stack-3", "dialog-wide");
        add(content);
        getFooter()
                .add(
                        Buttons.plain(getTranslation("platform.back"), "title-back", this::close),
                        Buttons.main(action, "title-go", this::go));
    }

    /**
     * @param text what will be made of it
     * @param second asked beside the first, or nothing
     * @param action what the button says
     * @param then told both titles, never blank; the second is empty when it was not asked
     */
    static void ask(
            String title,
            String text,
            Asked first,
            @Nullable Asked second,
            String action,
            BiConsumer<String, String> then) {
        var dialog = new TitleDialog(title, text, first, second, action, then);
        dialog.open();
        dialog.first.focus();
    }

    private static TextField field(Asked asked, String id) {
        var field = new TextField(asked.label());
        field.setId(id);
        field.setMaxLength(asked.longest());
        field.setManualValidation(true);
        field.setWidthFull();
        field.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        return field;
    }

    private void go() {
        var missing = Stream.of(first, second)
                .filter(java.util.Objects::nonNull)
                .filter(field -> field.getValue().isBlank())
                .toList();
        missing.forEach(field -> {
            field.setErrorMessage(getTranslation("catalogue.draft.title.missing"));
            field.setInvalid(true);
        });
        if (missing.isEmpty()) {
            close();
            then.accept(
                    first.getValue().strip(),
                    second == null ? "" : second.getValue().strip());
        }
    }
}
