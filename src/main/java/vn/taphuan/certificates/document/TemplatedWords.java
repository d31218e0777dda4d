package vn.taphuan.certificates.document;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a paper of layout 3 says, part by part in the order in which it is written. A part is looked for with what stands around it, as far as
 * that is the same on every paper or can itself be found, so that a name that was made longer does not pass for the shorter one.
 */
final class TemplatedWords {

    private static final Pattern BLANK = Pattern.compile("[\\s\\u00A0]+");

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final FieldText texts;
    private final CertificateData data;
    private final SheetTemplate template;
    private final List<Part> parts = new ArrayList<>();

    /**
     * @param says what people compare; empty for words that are the same on every paper
     * @param head what stands before what is filled in
     * @param tail what stands after it
     */
    private record Part(Set<PrintedField> says, String head, String value, String tail) {

        String whole() {
            return head + value + tail;
        }
    }

    TemplatedWords(CertificateData data, SheetTemplate template) {
        this.data = data;
        this.template = template;
        this.texts = new FieldText(data);
        template.fields().forEach(this::add);
    }

    /** @param text of a file, without blanks */
    Set<PrintedField> differing(String text) {
        var differing = EnumSet.noneOf(PrintedField.class);
        for (int at = 0; at < parts.size(); at++) {
            var part = parts.get(at);
            if (!part.says().isEmpty() && !text.contains(before(at) + part.whole() + after(at, text))) {
                differing.addAll(part.says());
            }
        }
        return differing;
    }

    private String before(int at) {
        return at == 0 ? "" : parts.get(at - 1).tail();
    }

    private String after(int at, String text) {
        if (at + 1 == parts.size()) {
            return "";
        }
        var next = parts.get(at + 1);
        if (!next.head().isEmpty()) {
            return next.head();
        }
        return text.contains(next.whole()) ? next.whole() : "";
    }

    private void add(SheetField field) {
        var whole = texts.plain(field);
        if (whole.isEmpty()) {
            return;
        }
        switch (field.kind()) {
            case FACTS -> facts(field);
            case COMPLETION -> completion(field);
            default -> {
                var says = says(field.kind());
                var head = says.isEmpty() ? plain(whole) : plain(shown(field, field.before()));
                var tail = says.isEmpty() ? "" : plain(shown(field, field.after()));
                var value = plain(whole);
                var star = texts.hasStar(field, template) ? FieldText.wording().plain("star") : "";
                parts.add(new Part(
                        says, head, value.substring(head.length(), value.length() - tail.length()), tail + star));
            }
        }
    }

    private void facts(SheetField field) {
        var holder = data.holder();
        part(field, PrintedField.BIRTH_YEAR, "birthYear", "year", String.valueOf(holder.birthYear()));
        if (holder.position() != null) {
            part(field, PrintedField.POSITION, "position", "position", holder.position());
        }
        part(field, PrintedField.UNIT, "unit", "unit", holder.unit());
    }

    private void completion(SheetField field) {
        var training = data.training();
        part(field, PrintedField.PROGRAMME, "completed", "programme", training.programme());
        if (training.className() != null) {
            part(field, PrintedField.PROGRAMME, "class", "class", training.className());
        }
        var grade =
                training.grade() == null ? "" : FieldText.wording().plain("grade", Map.of("grade", training.grade()));
        var extent = shown(field, plainExtent());
        parts.add(new Part(EnumSet.of(PrintedField.EXTENT), "", plain(extent), ""));
        if (!grade.isEmpty()) {
            parts.add(new Part(EnumSet.of(PrintedField.GRADE), "", plain(shown(field, grade)), ""));
        }
    }

    private String plainExtent() {
        var training = data.training();
        var text = new StringBuilder();
        Sentences.extent(FieldText.wording(), training).forEach(run -> text.append(run.text()));
        return text.toString();
    }

    /** A sentence with one thing filled in. */
    private void part(SheetField field, PrintedField says, String sentence, String name, String value) {
        var mark = "@@";
        var marked = FieldText.wording().plain(sentence, Map.of(name, mark));
        int at = marked.indexOf(mark);
        parts.add(new Part(
                EnumSet.of(says),
                plain(shown(field, marked.substring(0, at))),
                plain(shown(field, value)),
                plain(shown(field, marked.substring(at + mark.length())))));
    }

    private static String shown(SheetField field, String words) {
        return field.capitals() ? words.toUpperCase(VIETNAMESE) : words;
    }

    private static Set<PrintedField> says(FieldKind kind) {
        return switch (kind) {
            case TEXT, TITLE, PARTY, PARENT_BODY, CODE, LOOKUP, FACTS, COMPLETION -> Set.of();
            case ISSUING_BODY, CERTIFIER -> EnumSet.of(PrintedField.ISSUER);
            case FULL_NAME -> EnumSet.of(PrintedField.HOLDER);
            case BIRTH_YEAR -> EnumSet.of(PrintedField.BIRTH_YEAR);
            case POSITION -> EnumSet.of(PrintedField.POSITION);
            case UNIT -> EnumSet.of(PrintedField.UNIT);
            case PROGRAMME, CLASS_NAME -> EnumSet.of(PrintedField.PROGRAMME);
            case MODULES, PERIODS, DATES, VENUE -> EnumSet.of(PrintedField.EXTENT);
            case GRADE -> EnumSet.of(PrintedField.GRADE);
            case DECISION -> EnumSet.of(PrintedField.DECISION);
            case PLACE_AND_DATE, DATE -> EnumSet.of(PrintedField.ISSUED_ON);
            case SIGNER_TITLE, SIGNER_NAME -> EnumSet.of(PrintedField.SIGNER);
            case REGISTER_NUMBER -> EnumSet.of(PrintedField.NUMBER);
        };
    }

    private static String plain(String text) {
        return BLANK.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll("");
    }
}
