package vn.taphuan.certificates.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import java.math.BigDecimal;
import vn.taphuan.catalogue.ProgrammeCode;
import vn.taphuan.certificates.eligibility.ChangeRuleResult;
import vn.taphuan.certificates.eligibility.CompletionRule;
import vn.taphuan.certificates.eligibility.CompletionRules;
import vn.taphuan.platform.ui.Buttons;
import vn.taphuan.platform.ui.DecimalField;
import vn.taphuan.platform.ui.Note;
import vn.taphuan.platform.ui.Toasts;

/** The rule of a programme. A final quiz is not offered as long as none can be held. */
class RuleForm extends Div {

    private static final int WHOLE = 100;

    private final transient CompletionRules rules;
    private final transient ProgrammeCode programme;
    private final Checkbox attendance = new Checkbox(getTranslation("certificates.settings.attendance"));
    private final IntegerField percent = new IntegerField(getTranslation("certificates.settings.percent"));
    private final Checkbox mark = new Checkbox(getTranslation("certificates.settings.mark"));
    private final DecimalField least = new DecimalField(getTranslation("certificates.settings.least"));
    private final Checkbox secondTry = new Checkbox(getTranslation("certificates.settings.second-try"));
    private final Checkbox modules = new Checkbox(getTranslation("certificates.settings.modules"));
    private transient CompletionRules.OfProgramme shown;

    RuleForm(CompletionRules rules, ProgrammeCode programme) {
        this.rules = rules;
        this.programme = programme;
        this.shown = rules.of(programme);
        addClassNames("stack", "stack-3");
        percent.setId("rule-percent");
        percent.setMin(1);
        percent.setMax(WHOLE);
        least.setId("rule-least");
        modules.setId("rule-modules");
        var fields = new Div(attendance, percent, mark, least, secondTry, modules);
        fields.addClassName("certificates-fields");
        add(fields, Buttons.plain(getTranslation("certificates.settings.save"), "save-rule", this::save));
        fill();
    }

    private void fill() {
        var rule = shown.rule();
        attendance.setValue(rule.attendance().required());
        percent.setValue(rule.attendance().percent());
        mark.setValue(rule.finalMark().required());
        least.setValue(rule.finalMark().least());
        secondTry.setValue(rule.finalMark().secondTry());
        modules.setValue(rule.moduleQuizzes());
    }

    private void save() {
        var share = percent.getValue();
        var lowest = least.getValue();
        percent.setInvalid(share == null || share < 1 || share > WHOLE);
        least.setInvalid(lowest == null || lowest.signum() < 0 || lowest.compareTo(BigDecimal.TEN) > 0);
        if (share == null || lowest == null || percent.isInvalid() || least.isInvalid()) {
            percent.setErrorMessage(getTranslation("certificates.settings.wrong"));
            least.setErrorMessage(getTranslation("certificates.settings.wrong"));
            return;
        }
        var rule = new CompletionRule(
                new CompletionRule.AttendanceRule(attendance.getValue(), share),
                new CompletionRule.FinalMarkRule(
                        mark.getValue(), shown.rule().finalMark().source(), lowest, secondTry.getValue()),
                modules.getValue());
        switch (rules.change(new CompletionRules.OfProgramme(programme, rule, shown.version()))) {
            case ChangeRuleResult.Saved saved -> {
                shown = rules.of(programme);
                Toasts.show(getTranslation("certificates.settings.saved", ""));
            }
            case ChangeRuleResult.Changed changed ->
                add(Note.attention(
                        getTranslation("certificates.settings.changed.title"),
                        getTranslation("certificates.settings.changed.text")));
            case ChangeRuleResult.ReasonMissing none ->
                throw new IllegalStateException("a programme's rule asks for no reason");
        }
    }
}
