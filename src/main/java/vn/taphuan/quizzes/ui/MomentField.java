package vn.taphuan.quizzes.ui;

import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.taphuan.platform.time.PlatformTime;
import vn.taphuan.platform.ui.DatePickers;

/** A day and a time of day in Vietnam, as an instant; none while one of them is missing. */
class MomentField extends CustomField<Instant> {

    private static final Duration STEP = Duration.ofMinutes(15);

    private final DatePicker day;
    private final TimePicker time = new TimePicker();

    MomentField(String label, String id) {
        setLabel(label);
        setId(id);
        day = DatePickers.of("", id + "-day");
        day.setAriaLabel(label + " – " + getTranslation("quizzes.sitting.form.day"));
        time.setId(id + "-time");
        time.setAriaLabel(label + " – " + getTranslation("quizzes.sitting.form.time"));
        time.setLocale(Locale.forLanguageTag("vi-VN"));
        time.setStep(STEP);
        var row = new Div(day, time);
        row.addClassName("sitting-moment");
        add(row);
    }

    @Override
    protected @Nullable Instant generateModelValue() {
        return day.getValue() == null || time.getValue() == null
                ? null
                : day.getValue()
                        .atTime(time.getValue())
                        .atZone(PlatformTime.ZONE)
                        .toInstant();
    }

    @Override
    protected void setPresentationValue(@Nullable Instant value) {
        var at = value == null ? null : value.atZone(PlatformTime.ZONE);
        day.setValue(at == null ? null : at.toLocalDate());
        time.setValue(at == null ? null : at.toLocalTime());
    }

    /** As it stands in the two fields now. */
    @Override
    public @Nullable Instant getValue() {
        return generateModelValue();
    }

    @Override
    public void setReadOnly(boolean readOnly) {
        day.setReadOnly(readOnly);
        time.setReadOnly(readOnly);
    }
}
