package vn.taphuan.learning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.math.BigDecimal;
import java.util.Optional;
import vn.taphuan.certificates.CertificatesNavigation;
import vn.taphuan.certificates.eligibility.Condition;
import vn.taphuan.certificates.eligibility.Evidence;
import vn.taphuan.certificates.eligibility.MyCompletion;
import vn.taphuan.certificates.eligibility.MyCompletions;
import vn.taphuan.certificates.register.CertificateState;
import vn.taphuan.certificates.register.CertificateSummary;
import vn.taphuan.certificates.register.RegisterBook;
import vn.taphuan.platform.ui.Formats;
import vn.taphuan.platform.ui.Icons;
import vn.taphuan.platform.ui.StateBadge;
import vn.taphuan.platform.ui.StateBadge.Tone;

/** The newest certificate; before there is one, what is met and what is missing in the class that one is in. */
@org.springframework.stereotype.Component
class CertificateCard implements HomeCard {

    private static final int THIRD = 30;

    private final RegisterBook register;
    private final MyCompletions completions;

    CertificateCard(RegisterBook register, MyCompletions completions) {
        this.register = register;
        this.completions = completions;
    }

    @Override
    public int order() {
        return THIRD;
    }

    @Override
    public Optional<Component> card(LearningFacts facts, Component owner) {
        return register.mine().stream()
                .filter(one -> one.state() == CertificateState.ISSUED)
                .findFirst()
                .map(one -> issued(one, owner))
                .or(() -> completions.mine().stream().findFirst().map(one -> open(one, owner)));
    }

    private static Component issued(CertificateSummary one, Component owner) {
        var programme = new Paragraph(one.programme());
        programme.addClassName("s");
        var number = new Paragraph(
                owner.getTranslation("learning.certificate.number", one.number(), Formats.date(one.issuedOn())));
        number.addClassNames("s", "soft");
        return card(
                new StateBadge(Tone.EARNED, "award", owner.getTranslation("learning.certificate.issued")),
                owner,
                programme,
                number,
                link("learning.certificate.open", owner));
    }

    private static Component open(MyCompletion completion, Component owner) {
        long missing = completion.conditions().stream()
                .filter(Condition.Missing.class::isInstance)
                .count();
        var badge = missing == 0
                ? new StateBadge(Tone.DONE, "check", owner.getTranslation("learning.certificate.complete"))
                : new StateBadge(Tone.ATTENTION, "wait", owner.getTranslation("learning.certificate.missing", missing));
        var list = new UnorderedList();
        list.addClassNames("cond", "s");
        completion.conditions().forEach(condition -> list.add(line(condition, owner)));
        return card(badge, owner, list, link("learning.certificate.details", owner));
    }

    private static Component card(StateBadge badge, Component owner, Component... content) {
        var title = new H2(owner.getTranslation("learning.certificate.title"));
        title.setId("certificate-title");
        title.addClassName("grow");
        var head = new Div(title, badge);
        head.addClassNames("row", "wrap");
        var card = new Section(head);
        card.add(content);
        card.setId("certificate");
        card.addClassNames("card", "stack", "stack-3");
        card.getElement().setAttribute("aria-labelledby", "certificate-title");
        return card;
    }

    private static Component link(String key, Component owner) {
        var link = new Anchor(CertificatesNavigation.MINE, owner.getTranslation(key));
        link.setId("to-my-certificates");
        link.addClassName("link");
        return link;
    }

    private static ListItem line(Condition condition, Component owner) {
        var text = text(condition.evidence(), owner);
        return switch (condition) {
            case Condition.Met _ -> {
                var line = new ListItem(Icons.of("check"), new Span(text));
                line.addClassName("t-ok");
                yield line;
            }
            case Condition.Missing _ -> new ListItem(Icons.of("minus"), new Span(text));
        };
    }

    private static String text(Evidence evidence, Component owner) {
        return switch (evidence) {
            case Evidence.Attendance(int attended, int held, int percent, Integer madeUp) ->
                owner.getTranslation("learning.certificate.attendance", attended, held, percent)
                        + (madeUp == null ? "" : " " + owner.getTranslation("learning.certificate.made-up", madeUp));
            case Evidence.FinalMark(var source, BigDecimal mark, BigDecimal least, int triesLeft) -> {
                var what = owner.getTranslation("learning.certificate.final." + source);
                yield mark == null
                        ? owner.getTranslation("learning.certificate.no-mark", what, number(least))
                        : owner.getTranslation("learning.certificate.mark", what, number(mark), number(least));
            }
            case Evidence.ModuleQuizzes(int passed, int all, var open) ->
                owner.getTranslation("learning.certificate.quizzes", passed, all);
        };
    }

    private static String number(BigDecimal mark) {
        return Formats.number(mark.doubleValue());
    }
}
