package vn.taphuan.certificates.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.taphuan.certificates.eligibility.CompletionRule;
import vn.taphuan.certificates.eligibility.CompletionRule.AttendanceRule;
import vn.taphuan.certificates.eligibility.CompletionRule.FinalMarkRule;
import vn.taphuan.certificates.eligibility.CompletionRule.Source;
import vn.taphuan.platform.ui.DecimalField;

/** The parts of a rule of completion as fields; a final quiz is offered where the programme has one. */
class RuleFields extends Div {

    private static final int WHOLE = 100;

    private final Checkbox attendance = new Checkbox(getTranslation("certificates.settings.attendance"));
    private final IntegerField percent = new IntegerField(getTranslation("certificates.settings.percent"));
    private final Checkbox makeUps = new Checkbox(getTranslation("certificates.settings.make-ups"));
    private final Checkbox mark = new Checkbox(getTranslation("certificates.settings.mark"));
    private final Select<Source> source = new Select<>();
    private final DecimalField least = new DecimalField(getTranslation("certificates.settings.least"));
    private final Checkbox secondTry = new Checkbox(getTranslation("certificates.settings.second-try"));
    private final Checkbox modules = new Checkbox(getTranslation("certificates.settings.modules"));

    /** @param hasFinalQuiz whether the programme has a quiz from which the final mark can be taken */
    RuleFields(CompletionRule rule, boolean hasFinalQuiz) {
        addClassName("certificates-fields");
        attendance.setId("rule-attendance");
        percent.setId("rule-percent");
        percent.setMin(1);
        percent.setMax(WHOLE);
        makeUps.setId("rule-make-ups");
        mark.setId("rule-mark");
        source.setId("rule-source");
        source.setLabel(getTranslation("certificates.settings.source"));
        source.setItemLabelGenerator(one -> getTranslation("certificates.settings.source." + one));
        source.setItems(hasFinalQuiz ? List.of(Source.values()) : List.of(Source.FINAL_PAPER));
        source.setHelperText(hasFinalQuiz ? "" : getTranslation("certificates.settings.source.no-quiz"));
        least.setId("rule-least");
        secondTry.setId("rule-second-try");
        modules.setId("rule-modules");
        add(attendance, percent, makeUps, mark, source, least, secondTry, modules);
        show(rule);
    }

    /** @param then told after each change by hand */
    void onChange(Runnable then) {
        List<HasValue<?, ?>> all = List.of(attendance, percent, makeUps, mark, source, least, secondTry, modules);
        all.forEach(field -> field.addValueChangeListener(change -> then.run()));
    }

    final void show(CompletionRule rule) {
        attendance.setValue(rule.attendance().required());
        percent.setValue(rule.attendance().percent());
        makeUps.setValue(rule.attendance().countsMakeUps());
        mark.setValue(rule.finalMark().required());
        source.setValue(
                source.getListDataView().contains(rule.finalMark().source())
                        ? rule.finalMark().source()
                        : Source.FINAL_PAPER);
        least.setValue(rule.finalMark().least());
        secondTry.setValue(rule.finalMark().secondTry());
        modules.setValue(rule.moduleQuizzes());
    }

    /** What the fields say; none where one of them is wrong, which says so itself. */
    Optional<CompletionRule> rule() {
        var share = percent.getValue();
        var lowest = least.getValue();
        percent.setErrorMessage(getTranslation("certificates.settings.wrong"));
        least.setErrorMessage(getTranslation("certificates.settings.wrong"));
        percent.setInvalid(share == null || share < 1 || share > WHOLE);
        least.setInvalid(lowest == null || lowest.signum() < 0 || lowest.compareTo(BigDecimal.TEN) > 0);
        if (share == null || lowest == null || percent.isInvalid() || least.isInvalid()) {
            return Optional.empty();
        }
        return Optional.of(new CompletionRule(
                new AttendanceRule(attendance.getValue(), share, makeUps.getValue()),
                new FinalMarkRule(mark.getValue(), source.getValue(), lowest, secondTry.getValue()),
                modules.getValue()));
    }
}
