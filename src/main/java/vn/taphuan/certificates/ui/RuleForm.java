package vn.taphuan.certificates.ui;

import com.vaadin.flow.component.html.Div;
import vn.taphuan.catalogue.ProgrammeCode;
import vn.taphuan.certificates.eligibility.ChangeRuleResult;
import vn.taphuan.certificates.eligibility.CompletionRule;
import vn.taphuan.certificates.eligibility.CompletionRules;
import vn.taphuan.platform.ui.Buttons;
import vn.taphuan.platform.ui.Note;
import vn.taphuan.platform.ui.Toasts;

/** The rule of a programme. */
class RuleForm extends Div {

    private final transient CompletionRules rules;
    private final transient ProgrammeCode programme;
    private final RuleFields fields;
    private final Div message = new Div();
    private transient CompletionRules.OfProgramme shown;

    RuleForm(CompletionRules rules, ProgrammeCode programme) {
        this.rules = rules;
        this.programme = programme;
        this.shown = rules.of(programme);
        this.fields = new RuleFields(shown.rule(), rules.hasFinalQuiz(programme));
        addClassNames("stack", "stack-3");
        add(fields, message, Buttons.plain(getTranslation("certificates.settings.save"), "save-rule", this::save));
    }

    private void save() {
        fields.rule().ifPresent(this::save);
    }

    private void save(CompletionRule rule) {
        message.removeAll();
        switch (rules.change(new CompletionRules.OfProgramme(programme, rule, shown.version()))) {
            case ChangeRuleResult.Saved _ -> {
                shown = rules.of(programme);
                Toasts.show(getTranslation("certificates.settings.saved", ""));
            }
            case ChangeRuleResult.Changed _ ->
                message.add(Note.attention(
                        getTranslation("certificates.settings.changed.title"),
                        getTranslation("certificates.settings.changed.text")));
            case ChangeRuleResult.NoFinalQuiz _ ->
                message.add(Note.attention(
                        getTranslation("certificates.settings.source.no-quiz"),
                        getTranslation("certificates.settings.source.choose")));
            case ChangeRuleResult.ReasonMissing _ ->
                throw new IllegalStateException("a programme's rule asks for no reason");
        }
    }
}
