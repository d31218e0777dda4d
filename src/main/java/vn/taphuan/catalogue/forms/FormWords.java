package vn.taphuan.catalogue.forms;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import vn.taphuan.catalogue.forms.FormContent.Section;

/** The words that a paper has beside its content; papers are Vietnamese. */
final class FormWords {

    /** A line of a head: what stands there, and how. */
    record Line(String text, boolean bold, boolean italic, boolean underlined, double points) {

        static final Line EMPTY = new Line("", false, false, false, 0);
    }

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final double BIG = 15;
    private static final double BODY = 14;
    private static final double STATE = 13;
    private static final double RECIPIENTS = 12;

    private final MessageSource texts;

    FormWords(MessageSource texts) {
        this.texts = texts;
    }

    String author() {
        return text("platform.name");
    }

    String proposed() {
        return text("forms.paper.proposed");
    }

    /** The mark that belongs beside a section's heading: none where the note says it already. */
    boolean marks(Section section) {
        return section.proposed() && !section.note().toLowerCase(VIETNAMESE).contains(text("forms.paper.compare"));
    }

    String date() {
        return text("forms.paper.date");
    }

    String rule() {
        return text("forms.paper.rule");
    }

    /** Left side of the head: the body above, the issuing body, the star (Party, F-03), number and symbol (F-10, F-17). */
    List<Line> issuer(FormContent form) {
        boolean party = form.layout() == FormLayout.PARTY;
        double points = party ? BODY : STATE;
        var kind = form.kind();
        var symbol = kind == null ? "…" : text("forms.symbol." + kind.name());
        var number = party ? text("forms.paper.number.party", symbol) : text("forms.paper.number.state", symbol);
        return List.of(
                new Line(text("forms.paper.above"), false, false, false, points),
                new Line(text("forms.paper.issuer"), true, false, !party, points),
                party ? new Line("*", false, false, false, points) : Line.EMPTY,
                new Line(number, false, false, false, points));
    }

    /** Right side of the head: the Party's title with a rule as long as itself (F-02), or the State's name and motto. */
    List<Line> title(FormContent form) {
        if (form.layout() == FormLayout.PARTY) {
            return List.of(
                    new Line(text("forms.paper.party"), true, false, true, BIG),
                    Line.EMPTY,
                    Line.EMPTY,
                    new Line(text("forms.paper.place-date"), false, true, false, BODY));
        }
        return List.of(
                new Line(text("forms.paper.state"), true, false, false, STATE),
                new Line(text("forms.paper.motto"), true, false, true, BODY),
                Line.EMPTY,
                new Line(text("forms.paper.place-date"), false, true, false, BODY));
    }

    /** Whether one body issues it: then recipients stand on the left. Minutes are signed by those who were there (F-19). */
    static boolean isIssued(FormContent form) {
        return form.layout() != FormLayout.PLAIN
                && form.kind() != PaperKind.BIEN_BAN
                && form.signatures().size() == 1;
    }

    /** Recipients, underlined (F-18). */
    List<Line> recipients(FormContent form) {
        boolean party = form.layout() == FormLayout.PARTY;
        return List.of(
                new Line(text("forms.paper.recipients"), !party, !party, party, party ? BODY : RECIPIENTS),
                new Line(text("forms.paper.recipient"), false, false, false, RECIPIENTS),
                new Line(text("forms.paper.recipient"), false, false, false, RECIPIENTS),
                new Line(text("forms.paper.recipient.file"), false, false, false, RECIPIENTS));
    }

    /** Lines side by side. */
    record Column(List<Line> lines, boolean centred) {}

    /** What stands at the end, from left to right: recipients and the one who signs, or those who sign; two at least. */
    List<Column> signatures(FormContent form) {
        if (isIssued(form)) {
            return List.of(
                    new Column(recipients(form), false),
                    new Column(signature(form, form.signatures().getFirst()), true));
        }
        var signing = form.signatures().stream()
                .map(office -> new Column(signature(form, office), true))
                .toList();
        return signing.size() == 1 ? List.of(new Column(List.of(Line.EMPTY), true), signing.getFirst()) : signing;
    }

    /** One signature: on whose behalf (T/M, F-19; TM. for the State), the office, how, and a line for the name. */
    List<Line> signature(FormContent form, String office) {
        boolean paper = form.layout() != FormLayout.PLAIN;
        var how = new Line(text("forms.paper.sign"), false, true, false, RECIPIENTS);
        var name = new Line(text("forms.paper.name"), false, false, false, RECIPIENTS);
        var title = new Line(paper ? office.toUpperCase(VIETNAMESE) : office, true, false, false, paper ? BODY : 0);
        if (isIssued(form)) {
            var key = form.layout() == FormLayout.PARTY ? "forms.paper.behalf.party" : "forms.paper.behalf.state";
            return List.of(
                    new Line(text(key), true, false, false, BODY),
                    title,
                    Line.EMPTY,
                    Line.EMPTY,
                    Line.EMPTY,
                    Line.EMPTY,
                    name);
        }
        return List.of(title, how, Line.EMPTY, Line.EMPTY, Line.EMPTY, name);
    }

    private String text(String key, Object... arguments) {
        return texts.getMessage(key, arguments, VIETNAMESE);
    }
}
