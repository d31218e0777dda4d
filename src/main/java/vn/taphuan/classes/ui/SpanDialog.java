package vn.taphuan.classes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.taphuan.classes.DaySpan;
import vn.taphuan.classes.HalfDay;
import vn.taphuan.platform.ui.Buttons;
import vn.taphuan.platform.ui.DatePickers;

/** Asks for days on which something is not to be had, and why. */
class SpanDialog extends Dialog {

    /** Stores what was typed. */
    interface Storing {

        /** @return what is wrong with it, in words; nothing when it is stored */
        Optional<String> store(DaySpan days, String reason);
    }

    /** Whole days are no half-day, and a radio button needs a value. */
    private record Part(@Nullable HalfDay halfDay) {}

    private final DatePicker first;
    private final DatePicker last;
    private final RadioButtonGroup<Part> part = new RadioButtonGroup<>();
    private final TextField reason = new TextField();
    private final Said said = new Said("span-said");
    private final transient Storing storing;
    private final transient Runnable stored;

    /** @param more a field above the days, for instance which room */
    SpanDialog(String title, String reasonLabel, LocalDate day, Storing storing, Runnable stored, Component... more) {
        this.storing = storing;
        this.stored = stored;
        setId("span-dialog");
        setHeaderTitle(title);
        first = DatePickers.of(getTranslation("classes.span.first"), "span-first");
        last = DatePickers.of(getTranslation("classes.span.last"), "span-last");
        first.setValue(day);
        last.setValue(day);
        first.addValueChangeListener(change -> {
            var to = last.getValue();
            if (change.getValue() != null && (to == null || to.isBefore(change.getValue()))) {
                last.setValue(change.getValue());
            }
        });
        part.setLabel(getTranslation("classes.span.part"));
        part.setItems(Stream.concat(
                        Stream.of(new Part(null)),
                        Arrays.stream(HalfDay.values()).map(Part::new))
                .toList());
        part.setItemLabelGenerator(one -> one.halfDay() == null
                ? getTranslation("classes.span.whole")
                : getTranslation("classes.span.only", Words.halfDay(this, one.halfDay())));
        part.setValue(new Part(null));
        part.setId("span-part");
        reason.setLabel(reasonLabel);
        reason.setMaxLength(200);
        reason.setId("span-reason");
        var days = new Div(first, last);
        days.addClassName("classes-fields");
        var content = new Div();
        content.addClassName("classes-dialog");
        content.add(more);
        content.add(days, part, reason, said);
        add(content);
        getFooter()
                .add(
                        Buttons.plain(getTranslation("classes.back"), "span-back", this::close),
                        Buttons.mainCreating(getTranslation("classes.form.save"), "span-save", this::save));
    }

    private void save() {
        said.clear();
        if (!isOpened()) {
            return;
        }
        if (first.getValue() == null || last.getValue() == null) {
            said.refuse(getTranslation("classes.span.missing"));
            return;
        }
        var wrong = storing.store(
                new DaySpan(first.getValue(), last.getValue(), part.getValue().halfDay()), reason.getValue());
        if (wrong.isPresent()) {
            said.refuse(wrong.get());
            return;
        }
        close();
        stored.run();
    }
}
