package vn.taphuan.certificates.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import vn.taphuan.certificates.eligibility.CompletionRule;
import vn.taphuan.certificates.eligibility.CompletionRule.AttendanceRule;
import vn.taphuan.certificates.eligibility.CompletionRule.FinalMarkRule;

/** Wherein the rule of a class differs from that of its programme, part by part in words. */
final class RuleDifference {

    private final Component owner;

    private RuleDifference(Component owner) {
        this.owner = owner;
    }

    static Component of(Component owner, CompletionRule programme, CompletionRule ofClass) {
        var lines = new RuleDifference(owner).lines(programme, ofClass);
        var content = new Div();
        content.addClassNames("stack", "stack-2", "s");
        content.setId("rule-difference");
        if (lines.isEmpty()) {
            var same = new Paragraph(owner.getTranslation("certificates.class-rule.same"));
            same.addClassName("soft");
            content.add(same);
            return content;
        }
        var list = new UnorderedList();
        list.addClassName("dash");
        lines.forEach(line -> list.add(new ListItem(line)));
        content.add(new Paragraph(owner.getTranslation("certificates.class-rule.differs")), list);
        return content;
    }

    private List<String> lines(CompletionRule programme, CompletionRule ofClass) {
        List<String> lines = new ArrayList<>();
        compare(lines, attendance(programme.attendance()), attendance(ofClass.attendance()));
        compare(lines, makeUps(programme.attendance()), makeUps(ofClass.attendance()));
        compare(lines, mark(programme.finalMark()), mark(ofClass.finalMark()));
        compare(lines, modules(programme.moduleQuizzes()), modules(ofClass.moduleQuizzes()));
        return lines;
    }

    private void compare(List<String> lines, String programme, String ofClass) {
        if (!programme.equals(ofClass)) {
            lines.add(owner.getTranslation("certificates.class-rule.line", ofClass, programme));
        }
    }

    private String attendance(AttendanceRule rule) {
        return rule.required()
                ? owner.getTranslation("certificates.class-rule.attendance", rule.percent())
                : owner.getTranslation("certificates.class-rule.attendance.none");
    }

    private String makeUps(AttendanceRule rule) {
        return owner.getTranslation(
                rule.countsMakeUps() ? "certificates.class-rule.make-ups" : "certificates.class-rule.make-ups.none");
    }

    private String mark(FinalMarkRule rule) {
        return rule.required()
                ? owner.getTranslation(
                        "certificates.class-rule.mark." + rule.source(), Words.number(rule.least()), rule.tries())
                : owner.getTranslation("certificates.class-rule.mark.none");
    }

    private String modules(boolean required) {
        return owner.getTranslation(
                required ? "certificates.class-rule.modules" : "certificates.class-rule.modules.none");
    }
}
