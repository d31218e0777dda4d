package vn.taphuan.classes.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.enrolment.Intake;
import vn.taphuan.classes.enrolment.IntakeContent;
import vn.taphuan.classes.enrolment.Intakes;
import vn.taphuan.classes.enrolment.SaveIntakeResult;
import vn.taphuan.classes.enrolment.WaitingPolicy;
import vn.taphuan.platform.time.PlatformTime;
import vn.taphuan.platform.ui.Buttons;
import vn.taphuan.platform.ui.CardHead;
import vn.taphuan.platform.ui.DatePickers;
import vn.taphuan.platform.ui.Facts;
import vn.taphuan.platform.ui.Formats;
import vn.taphuan.platform.ui.Toasts;

/** How a class takes people in: the short address to join, until when, who waits and how. */
class IntakeCard extends Section {

    private static final LocalTime USUAL_END = LocalTime.of(17, 0);
    private static final int USUAL_HOURS = 24;
    private static final int HALF_HOUR = 30;

    private final transient ClassId of;
    private final transient Intakes intakes;
    private final transient Runnable refresh;

    IntakeCard(ClassId of, Intake intake, boolean plans, boolean bySelf, Intakes intakes, Runnable refresh) {
        this.of = of;
        this.intakes = intakes;
        this.refresh = refresh;
        addClassNames("card", "stack", "stack-3");
        setId("intake");
        var head = new CardHead(getTranslation("classes.intake.title"));
        if (plans) {
            head.add(Buttons.small(getTranslation("classes.intake.edit"), "edit-intake", () -> edit(intake.content())));
        }
        add(head, facts(intake, bySelf));
    }

    private Facts facts(Intake intake, boolean bySelf) {
        var content = intake.content();
        var facts = new Facts();
        if (bySelf) {
            var address = new Anchor("join/" + intake.code(), "/join/" + intake.code());
            address.setRouterIgnore(true);
            address.setTarget("_blank");
            address.setId("join-address");
            facts.with(getTranslation("classes.intake.address"), address);
        } else {
            facts.with(getTranslation("classes.intake.address"), getTranslation("classes.intake.address.none"));
        }
        return facts.with(
                        getTranslation("classes.intake.closes"),
                        content.closesAt() == null
                                ? getTranslation("classes.intake.closes.none")
                                : Formats.dateTime(content.closesAt()))
                .with(
                        getTranslation("classes.intake.waiting"),
                        content.waiting()
                                ? getTranslation("classes.intake.policy."
                                        + content.policy().name())
                                : getTranslation("classes.intake.waiting.none"))
                .with(
                        getTranslation("classes.intake.confirm"),
                        !content.waiting()
                                ? ""
                                : Optional.ofNullable(content.confirmHours())
                                        .map(hours -> getTranslation("classes.intake.confirm.hours", hours))
                                        .orElse(getTranslation("classes.intake.confirm.none")));
    }

    private void edit(IntakeContent known) {
        new Form(known).open();
    }

    /** The form; whoever comes second is told what the first one changed, and keeps what he typed. */
    private final class Form extends Dialog {

        private transient IntakeContent seen;
        private final DatePicker day = DatePickers.of(getTranslation("classes.intake.form.day"), "closes-day");
        private final TimePicker time = new TimePicker(getTranslation("classes.intake.form.time"));
        private final Checkbox waiting = new Checkbox(getTranslation("classes.intake.form.waiting"));
        private final RadioButtonGroup<WaitingPolicy> policy = new RadioButtonGroup<>();
        private final Checkbox confirm = new Checkbox(getTranslation("classes.intake.form.confirm"));
        private final IntegerField hours = new IntegerField(getTranslation("classes.intake.form.hours"));
        private final Said said = new Said("intake-said");
        private final Div message = new Div();

        Form(IntakeContent seen) {
            this.seen = seen;
            setId("intake-dialog");
            setHeaderTitle(getTranslation("classes.intake.edit.title"));
            day.setHelperText(getTranslation("classes.intake.form.day.help"));
            day.setClearButtonVisible(true);
            time.setStep(Duration.ofMinutes(HALF_HOUR));
            time.setLocale(getLocale());
            time.setId("closes-time");
            waiting.setId("intake-waiting");
            policy.setLabel(getTranslation("classes.intake.form.policy"));
            policy.setItems(WaitingPolicy.values());
            policy.setItemLabelGenerator(one -> getTranslation("classes.intake.policy." + one.name()));
            policy.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
            policy.setId("intake-policy");
            confirm.setId("intake-confirm");
            hours.setMin(1);
            hours.setStepButtonsVisible(true);
            hours.setId("intake-hours");
            waiting.addValueChangeListener(change -> arrange());
            confirm.addValueChangeListener(change -> arrange());
            fill(seen);
            var when = new Div(day, time);
            when.addClassName("classes-fields");
            var content = new Div(when, waiting, policy, confirm, hours, said, message);
            content.addClassName("classes-dialog");
            add(content);
            getFooter()
                    .add(
                            Buttons.plain(getTranslation("classes.back"), "intake-back", this::close),
                            Buttons.mainCreating(getTranslation("classes.form.save"), "save-intake", this::save));
        }

        private void fill(IntakeContent known) {
            var closes = Optional.ofNullable(known.closesAt()).map(at -> at.atZone(PlatformTime.ZONE));
            day.setValue(closes.map(at -> at.toLocalDate()).orElse(null));
            time.setValue(closes.map(at -> at.toLocalTime()).orElse(USUAL_END));
            waiting.setValue(known.waiting());
            policy.setValue(known.policy());
            confirm.setValue(known.confirmHours() != null);
            hours.setValue(Optional.ofNullable(known.confirmHours()).orElse(USUAL_HOURS));
            arrange();
        }

        private void arrange() {
            policy.setVisible(waiting.getValue());
            confirm.setVisible(waiting.getValue());
            hours.setVisible(waiting.getValue() && confirm.getValue());
        }

        private @Nullable Instant closesAt() {
            return day.getValue() == null
                    ? null
                    : day.getValue()
                            .atTime(Optional.ofNullable(time.getValue()).orElse(USUAL_END))
                            .atZone(PlatformTime.ZONE)
                            .toInstant();
        }

        private void save() {
            said.clear();
            message.removeAll();
            var content = new IntakeContent(
                    waiting.getValue(),
                    policy.getValue(),
                    confirm.getValue() && waiting.getValue()
                            ? Optional.ofNullable(hours.getValue()).orElse(0)
                            : null,
                    closesAt());
            switch (intakes.change(of, seen, content)) {
                case SaveIntakeResult.Stored _ -> {
                    close();
                    refresh.run();
                    Toasts.show(getTranslation("classes.intake.saved"));
                }
                case SaveIntakeResult.WrongHours(int most) -> {
                    hours.setErrorMessage(getTranslation("classes.intake.hours.wrong", most));
                    hours.setInvalid(true);
                }
                case SaveIntakeResult.Changed(var now, var change) -> {
                    seen = now;
                    message.add(Meanwhile.note(this, change));
                }
                case SaveIntakeResult.TooLate() -> said.refuse(getTranslation("classes.intake.too-late"));
            }
        }
    }
}
