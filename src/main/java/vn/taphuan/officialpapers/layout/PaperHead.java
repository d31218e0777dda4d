package vn.taphuan.officialpapers.layout;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.taphuan.platform.pdf.PaperFamily;
import vn.taphuan.platform.pdf.PaperStyle;
import vn.taphuan.platform.pdf.PaperText;

/** The lines of a paper's head and end, by the rules of its date; every line fits its column. */
final class PaperHead {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final int ROOM_TO_SIGN = 4;
    private static final int TEN = 10;

    private final PaperContent paper;
    private final LayoutRules rules;
    private final LayoutBook book;

    PaperHead(PaperContent paper, LayoutRules rules, LayoutBook book) {
        this.paper = paper;
        this.rules = rules;
        this.book = book;
    }

    /** The body above, the issuing body, the star (F-03), number and symbol, and of a letter what it is about (F-13, F-17). */
    List<HeadLine> issuer(double width) {
        var sizes = rules.sizes();
        List<HeadLine> lines =
                new ArrayList<>(split(HeadLine.plain("", sizes.parentBody()), capitals(paper.parentBody()), width));
        var own = split(HeadLine.bold("", sizes.issuingBody()), capitals(paper.issuingBody()), width);
        if (rules.marks().star().isEmpty() && !own.isEmpty()) {
            own = new ArrayList<>(own);
            own.add(own.removeLast().underline());
        }
        lines.addAll(own);
        if (!rules.marks().star().isEmpty()) {
            lines.add(HeadLine.plain(rules.marks().star(), sizes.number()));
        }
        if (paper.kind().isNumbered()) {
            lines.add(HeadLine.plain(number(), sizes.number()));
        }
        if (paper.kind().isLetter()) {
            lines.addAll(split(
                    HeadLine.italic("", sizes.letterAbout()),
                    rules.marks().letterAbout() + " " + paper.about(),
                    width));
        }
        return lines;
    }

    /** The Party's title with a rule as long as itself (F-02), or the State's name and motto (F-09); place and date. */
    List<HeadLine> title() {
        var sizes = rules.sizes();
        List<HeadLine> lines = new ArrayList<>();
        if (rules.system() == LayoutSystem.PARTY) {
            lines.add(HeadLine.bold(book.text("party"), sizes.heading()).underline());
        } else {
            lines.add(HeadLine.bold(book.text("state"), sizes.heading()));
            lines.add(HeadLine.bold(book.text("motto"), sizes.motto()).underline());
        }
        lines.add(HeadLine.EMPTY);
        lines.add(HeadLine.italic(placeAndDate(), sizes.placeDate()));
        return lines;
    }

    /** Number and symbol as they stand on the paper (F-10, F-17); room for the hand where there is no number. */
    String number() {
        return number(paper, rules, book);
    }

    static String number(PaperContent paper, LayoutRules rules, LayoutBook book) {
        var typed = paper.number().strip();
        var digits = typed.isEmpty() ? book.text("open.number") : typed.length() == 1 ? "0" + typed : typed;
        var symbol = book.symbol(paper.kind());
        return (symbol.isEmpty()
                        ? rules.marks().numberWithoutSymbol()
                        : rules.marks().number())
                .replace("{number}", digits)
                .replace("{symbol}", symbol)
                .replace("{body}", paper.bodySymbol().strip());
    }

    /** What it is called and about; nothing for a letter. */
    List<HeadLine> subject(double width) {
        if (paper.kind().isLetter()) {
            return List.of();
        }
        var sizes = rules.sizes();
        List<HeadLine> lines = new ArrayList<>(split(HeadLine.bold("", sizes.about()), paper.about(), width));
        if (!rules.marks().ruleUnderAbout().isEmpty() && !lines.isEmpty()) {
            lines.add(HeadLine.plain(rules.marks().ruleUnderAbout(), sizes.about()));
        }
        return lines;
    }

    /** A line of the body in the middle. */
    List<HeadLine> centred(String text, boolean bold, boolean italic, double width) {
        return split(new HeadLine("", bold, italic, false, rules.sizes().text()), text, width);
    }

    HeadLine kind() {
        return HeadLine.bold(book.name(paper.kind()), rules.sizes().kind());
    }

    List<String> addressees() {
        return lines(paper.addressees());
    }

    String addressed() {
        return book.text("addressees");
    }

    /** Recipients under their heading, which the Party underlines (F-18); nothing when there are none. */
    List<HeadLine> recipients(double width) {
        var to = lines(paper.recipients());
        if (to.isEmpty() || paper.kind().isMinutes()) {
            return List.of();
        }
        var sizes = rules.sizes();
        var heading = rules.marks().recipientsUnderlined()
                ? HeadLine.plain(book.text("recipients"), sizes.recipientsHeading())
                        .underline()
                : new HeadLine(book.text("recipients"), true, true, false, sizes.recipientsHeading());
        List<HeadLine> lines = new ArrayList<>(List.of(heading));
        to.forEach(one -> lines.addAll(fill(HeadLine.plain("", sizes.recipients()), one, width)));
        return lines;
    }

    /** On whose behalf (F-19), the office, room to sign, the name. */
    List<HeadLine> signature(double width) {
        return signature(paper.behalf(), paper.signerTitle(), paper.signerName(), width);
    }

    /** Who signs minutes on the left (F-19). */
    List<HeadLine> second(double width) {
        return signature("", paper.secondTitle(), paper.secondName(), width);
    }

    private List<HeadLine> signature(String behalf, String title, String name, double width) {
        var bold = HeadLine.bold("", rules.sizes().signature());
        List<HeadLine> lines = new ArrayList<>(split(bold, capitals(behalf), width));
        lines.addAll(split(bold, capitals(title), width));
        for (int line = 0; line < ROOM_TO_SIGN; line++) {
            lines.add(HeadLine.EMPTY);
        }
        lines.addAll(split(bold, name, width));
        return lines;
    }

    String placeAndDate() {
        var date = paper.date();
        return book.text("place-date")
                .replace("{place}", paper.place().strip())
                .replace("{day}", date == null ? book.text("open.day") : two(date.getDayOfMonth()))
                .replace("{month}", date == null ? book.text("open.day") : two(date.getMonthValue()))
                .replace("{year}", date == null ? book.text("open.day") : String.valueOf(date.getYear()));
    }

    private static String two(int number) {
        return number < TEN ? "0" + number : String.valueOf(number);
    }

    private static String capitals(String text) {
        return text.toUpperCase(VIETNAMESE);
    }

    static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static List<HeadLine> split(HeadLine look, String text, double width) {
        return lines(text).stream()
                .flatMap(line -> set(look, line, width, true).texts().stream())
                .map(look::saying)
                .toList();
    }

    private static List<HeadLine> fill(HeadLine look, String text, double width) {
        return set(look, text, width, false).texts().stream().map(look::saying).toList();
    }

    private static PaperText set(HeadLine look, String text, double width, boolean even) {
        var runs = PaperFamily.SERIF.runs(text, look.bold(), look.italic());
        var style = PaperStyle.of(look.points(), 1);
        return even ? PaperText.wrapped(runs, style, width) : PaperText.filled(runs, style, width);
    }

    /** The day by which the rules are chosen. */
    static LocalDate decisive(@Nullable LocalDate dated, LocalDate today) {
        return dated == null ? today : dated;
    }
}
