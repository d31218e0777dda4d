package vn.taphuan.certificates.document;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Compares the words of a file with what a certificate says. Each part is looked for with what stands before and after it, so that a name
 * that was made longer does not pass for the shorter one.
 */
public final class PrintedWords {

    private static final Wording WORDING = new Wording(2);
    private static final Pattern BLANK = Pattern.compile("[\\s\\u00A0]+");

    /** Stands for what is filled in; no sentence has it. */
    private static final String FILLED_IN = "@@";

    private static final Pattern CODE =
            Pattern.compile(Pattern.quote(plain(before("code", "code"))) + "((?:-?[0-9A-HJKMNP-TV-Z]){20})");

    private final String text;

    /** @param text of a file, in the order in which it is written */
    public PrintedWords(String text) {
        this.text = plain(text);
    }

    /** The typed code that the file shows, without hyphens. */
    public Optional<String> code() {
        var found = CODE.matcher(text);
        return found.find() ? Optional.of(found.group(1).replace("-", "")) : Optional.empty();
    }

    /** Which parts the file does not say as the certificate does; all of them when its words cannot be read. */
    public Set<PrintedField> differing(CertificateData data) {
        var differing = EnumSet.noneOf(PrintedField.class);
        expected(data).forEach((field, words) -> {
            if (!text.contains(plain(words))) {
                differing.add(field);
            }
        });
        if (data.training().grade() == null && text.contains(plain(before("grade", "grade")))) {
            differing.add(PrintedField.GRADE);
        }
        return differing;
    }

    /** The same for a paper of layout 3. */
    public Set<PrintedField> differing(CertificateData data, SheetTemplate template) {
        return new TemplatedWords(data, template).differing(text);
    }

    private static Map<PrintedField, String> expected(CertificateData data) {
        var holder = data.holder();
        var training = data.training();
        Map<PrintedField, String> words = new LinkedHashMap<>();
        words.put(PrintedField.ISSUER, data.issuer().issuingBody());
        words.put(
                PrintedField.HOLDER,
                WORDING.plain("certifies", Map.of("certifier", data.issuer().certifier()))
                        + holder.fullName()
                        + before("birthYear", "year"));
        words.put(PrintedField.BIRTH_YEAR, WORDING.plain("birthYear", Map.of("year", "" + holder.birthYear())));
        if (holder.position() != null) {
            words.put(
                    PrintedField.POSITION,
                    WORDING.plain("position", Map.of("position", holder.position())) + before("unit", "unit"));
        }
        words.put(
                PrintedField.UNIT,
                WORDING.plain("unit", Map.of("unit", holder.unit())) + before("completed", "programme"));
        words.put(
                PrintedField.PROGRAMME,
                WORDING.plain("completed", Map.of("programme", training.programme()))
                        + (training.className() == null ? before("extent", "modules") : before("class", "class")));
        words.put(PrintedField.EXTENT, extent(training));
        if (training.grade() != null) {
            words.put(PrintedField.GRADE, WORDING.plain("grade", Map.of("grade", training.grade())));
        }
        if (data.decision() != null) {
            words.put(
                    PrintedField.DECISION,
                    WORDING.plain(
                            "decision",
                            Map.of(
                                    "number",
                                    data.decision().number(),
                                    "date",
                                    WORDING.date(data.decision().date()))));
        }
        words.put(
                PrintedField.ISSUED_ON,
                WORDING.plain(
                                "placeAndDate",
                                Map.of(
                                        "place",
                                        data.signing().place(),
                                        "date",
                                        date(data.signing().issuedOn())))
                        + data.signing().titleLines().getFirst());
        words.put(
                PrintedField.SIGNER,
                data.signing().titleLines().getLast() + data.signing().signerName() + before("register", "number"));
        words.put(
                PrintedField.NUMBER,
                WORDING.plain("register", Map.of("number", Objects.requireNonNullElse(data.registerNumber(), "")))
                        + before("code", "code"));
        return words;
    }

    private static String extent(CertificateData.Training training) {
        return WORDING.plain("extent", Map.of("modules", "" + training.modules(), "periods", "" + training.periods()))
                + WORDING.plain(
                        training.from().equals(training.to()) ? "day" : "days",
                        Map.of(
                                "from", WORDING.date(training.from()),
                                "to", WORDING.date(training.to()),
                                "venue", training.venue()));
    }

    private static String date(@Nullable LocalDate date) {
        return date == null ? "" : WORDING.date(date);
    }

    /** The words of a sentence up to what is filled in. */
    private static String before(String sentence, String name) {
        var marked = WORDING.plain(sentence, Map.of(name, FILLED_IN, "periods", FILLED_IN));
        return marked.substring(0, marked.indexOf(FILLED_IN));
    }

    private static String plain(String text) {
        return BLANK.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll("");
    }
}
