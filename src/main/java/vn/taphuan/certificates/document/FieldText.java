package vn.taphuan.certificates.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.taphuan.platform.pdf.PaperFace;
import vn.taphuan.platform.pdf.PaperRun;
import vn.taphuan.platform.pdf.PaperStyle;
import vn.taphuan.platform.pdf.PaperText;

/** What the fields of a template say about one certificate. */
final class FieldText {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final Wording WORDING = new Wording(CertificateData.BY_TEMPLATE);
    private static final String CLOSING_MARKS = ".,;:)”";
    /** Facts stand apart where the line has room; lines may break there. */
    private static final String APART = "      ";

    private final CertificateData data;

    FieldText(CertificateData data) {
        this.data = data;
    }

    static Wording wording() {
        return WORDING;
    }

    /** Whether a star stands below the name of the issuing body. */
    boolean hasStar(SheetField field, SheetTemplate template) {
        return field.kind() == FieldKind.ISSUING_BODY && data.issuer().partyHeading() && !template.preprinted();
    }

    /** Its paragraphs, each a line or several; none when the paper has nothing to say there. */
    List<List<PaperRun>> paragraphs(SheetField field) {
        return switch (field.kind()) {
            case FACTS -> facts(field);
            case COMPLETION -> List.of(shaped(field, completed()));
            case DECISION -> data.decision() == null ? List.of() : List.of(shaped(field, decision(data.decision())));
            case CODE -> verification(field, this::code);
            case LOOKUP -> verification(field, this::lookup);
            case SIGNER_TITLE ->
                data.signing().titleLines().stream()
                        .map(line -> shaped(field, List.of(PaperRun.regular(line))))
                        .toList();
            default -> {
                var words = words(field);
                yield words.isEmpty() ? List.of() : List.of(shaped(field, List.of(plainRun(words))));
            }
        };
    }

    /** All of it without faces, as it is read. */
    String plain(SheetField field) {
        var text = new StringBuilder();
        paragraphs(field).forEach(paragraph -> paragraph.forEach(run -> text.append(run.text())));
        return text.toString();
    }

    private String words(SheetField field) {
        if (field.kind().isFixed()) {
            return field.before();
        }
        var value = value(field.kind());
        if (value == null) {
            return "";
        }
        var after = field.after();
        boolean close = after.isEmpty() || CLOSING_MARKS.indexOf(after.charAt(0)) >= 0;
        return (field.before().isEmpty() ? "" : field.before() + " ") + value + (close ? "" : " ") + after;
    }

    private @Nullable String value(FieldKind kind) {
        var training = data.training();
        return switch (kind) {
            case PARENT_BODY -> data.issuer().parentBody();
            case ISSUING_BODY -> data.issuer().issuingBody();
            case PARTY -> data.issuer().partyHeading() ? WORDING.plain("party") : null;
            case CERTIFIER -> data.issuer().certifier();
            case FULL_NAME -> data.holder().fullName();
            case BIRTH_YEAR -> String.valueOf(data.holder().birthYear());
            case POSITION -> data.holder().position();
            case UNIT -> data.holder().unit();
            case PROGRAMME -> training.programme();
            case CLASS_NAME -> training.className();
            case MODULES -> String.valueOf(training.modules());
            case PERIODS -> String.valueOf(training.periods());
            case DATES ->
                WORDING.plain(
                        training.from().equals(training.to()) ? "oneDay" : "fromTo",
                        Map.of("from", WORDING.date(training.from()), "to", WORDING.date(training.to())));
            case VENUE -> training.venue();
            case GRADE -> training.grade();
            case REGISTER_NUMBER -> Objects.requireNonNullElse(data.registerNumber(), WORDING.plain("numberOpen"));
            case PLACE_AND_DATE ->
                WORDING.plain("placeAndDate", Map.of("place", data.signing().place(), "date", issued()));
            case DATE -> issued();
            case SIGNER_NAME -> data.signing().signerName();
            case TEXT, TITLE, FACTS, COMPLETION, DECISION, SIGNER_TITLE, CODE, LOOKUP -> null;
        };
    }

    private String issued() {
        var on = data.signing().issuedOn();
        return on == null ? WORDING.plain("dateOpen") : WORDING.date(on);
    }

    /** In one line where it has room for all, otherwise the unit begins the next. */
    private List<List<PaperRun>> facts(SheetField field) {
        var holder = data.holder();
        List<PaperRun> person = new ArrayList<>(WORDING.runs("birthYear", Map.of("year", "" + holder.birthYear())));
        if (holder.position() != null) {
            person.add(PaperRun.regular(APART));
            person.addAll(WORDING.runs("position", Map.of("position", holder.position())));
        }
        var unit = WORDING.runs("unit", Map.of("unit", holder.unit()));
        List<PaperRun> all = new ArrayList<>(person);
        all.add(PaperRun.regular(APART));
        all.addAll(unit);
        var shaped = shaped(field, all);
        var style = PaperStyle.of(field.points(), SheetField.leading());
        return PaperText.filled(shaped, style, field.width()).lineCount() == 1
                ? List.of(shaped)
                : List.of(shaped(field, person), shaped(field, unit));
    }

    private List<PaperRun> completed() {
        return Sentences.completed(WORDING, data.training());
    }

    private static List<PaperRun> decision(CertificateData.Decision decision) {
        return Sentences.decision(WORDING, decision);
    }

    private List<List<PaperRun>> verification(
            SheetField field, Function<CertificateData.Verification, List<PaperRun>> words) {
        var verification = data.verification();
        return verification == null ? List.of() : List.of(shaped(field, words.apply(verification)));
    }

    private List<PaperRun> code(CertificateData.Verification verification) {
        return WORDING.runs("code", Map.of("code", Sentences.grouped(verification.code())));
    }

    private List<PaperRun> lookup(CertificateData.Verification verification) {
        return WORDING.runs("lookup", Map.of("address", Sentences.withoutScheme(verification.address())));
    }

    private static PaperRun plainRun(String words) {
        return new PaperRun(PaperFace.REGULAR.printable(words), PaperFace.REGULAR);
    }

    /** In the letters of the field; what is bold in a sentence stays bold. */
    private static List<PaperRun> shaped(SheetField field, List<PaperRun> runs) {
        boolean capitals = field.capitals() && field.kind() != FieldKind.CODE && field.kind() != FieldKind.LOOKUP;
        return runs.stream()
                .flatMap(run -> field
                        .family()
                        .runs(
                                capitals ? run.text().toUpperCase(VIETNAMESE) : run.text(),
                                field.bold() || run.face() == PaperFace.BOLD,
                                field.italic())
                        .stream())
                .toList();
    }
}
