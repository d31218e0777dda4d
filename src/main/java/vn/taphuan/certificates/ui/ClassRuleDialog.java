package vn.taphuan.certificates.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import vn.taphuan.certificates.eligibility.ChangeRuleResult;
import vn.taphuan.certificates.eligibility.CompletionRule;
import vn.taphuan.certificates.eligibility.CompletionRules;
import vn.taphuan.platform.ui.Buttons;
import vn.taphuan.platform.ui.Note;
import vn.taphuan.platform.ui.Toasts;

/** A rule of its own for one class: what differs from the programme's rule is said while it is typed, and a reason is asked for. */
class ClassRuleDialog extends Dialog {

    private static final int LONGEST_REASON = 1000;

    private final transient CompletionRules rules;
    private final transient CompletionRule.OfClass shown;
    private final transient Runnable changed;
    private final transient CompletionRule ofProgramme;
    private final RuleFields fields;
    private final Div difference = new Div();
    private final Div message = new Div();
    private final TextArea reason = new TextArea();

    ClassRuleDialog(
            CompletionRules rules,
            CompletionRules.OfProgramme programme,
            CompletionRule.OfClass shown,
            Runnable changed) {
        this.rules = rules;
        this.shown = shown;
        this.changed = changed;
        this.ofProgramme = programme.rule();
        this.fields = new RuleFields(shown.rule(), rules.hasFinalQuiz(programme.programme()));
        setId("class-rule-dialog");
        setHeaderTitle(getTranslation("certificates.class-rule.title"));
        reason.setLabel(getTranslation("platform.reason"));
        reason.setId("class-rule-reason");
        reason.setMaxLength(LONGEST_REASON);
        reason.setManualValidation(true);
        reason.setWidthFull();
        fields.onChange(this::compare);
        var content = new Div(
                new Paragraph(getTranslation("certificates.class-rule.help")), fields, difference, reason, message);
        content.addClassNames("stack", "stack-3", "dialog-wide");
        add(content);
        getFooter()
                .add(
                        Buttons.plain(getTranslation("platform.back"), "class-rule-back", this::close),
                        Buttons.main(getTranslation("certificates.class-rule.save"), "class-rule-save", this::save));
        compare();
    }

    private void compare() {
        difference.removeAll();
        fields.rule().ifPresent(rule -> difference.add(RuleDifference.of(this, ofProgramme, rule)));
    }

    private void save() {
        fields.rule().ifPresent(this::save);
    }

    private void save(CompletionRule rule) {
        message.removeAll();
        reason.setInvalid(false);
        switch (rules.change(shown.trainingClass(), rule, shown.version(), reason.getValue())) {
            case ChangeRuleResult.Saved _ -> {
                close();
                Toasts.show(getTranslation("certificates.class-rule.saved"));
                changed.run();
            }
            case ChangeRuleResult.ReasonMissing _ -> {
                reason.setErrorMessage(getTranslation("platform.reason.missing"));
                reason.setInvalid(true);
                reason.focus();
            }
            case ChangeRuleResult.NoFinalQuiz _ ->
                message.add(Note.attention(
                        getTranslation("certificates.settings.source.no-quiz"),
                        getTranslation("certificates.settings.source.choose")));
            case ChangeRuleResult.Changed _ ->
                message.add(Note.attention(
                        getTranslation("certificates.settings.changed.title"),
                        getTranslation("certificates.settings.changed.text")));
        }
    }
}
