package vn.taphuan.certificates.document;

import static vn.taphuan.platform.pdf.PaperAlignment.CENTER;
import static vn.taphuan.platform.pdf.PaperAlignment.LEFT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;
import vn.taphuan.platform.pdf.PaperInk;
import vn.taphuan.platform.pdf.PaperProperties;
import vn.taphuan.platform.pdf.PaperRole;
import vn.taphuan.platform.pdf.PaperRun;
import vn.taphuan.platform.pdf.PaperSheet;
import vn.taphuan.platform.pdf.PaperSize;
import vn.taphuan.platform.pdf.PaperStyle;
import vn.taphuan.platform.pdf.PaperText;

/**
 * Layout version 1: A4 across. The heading hangs from the top (sizes of F-04), signature and QR code stand on the bottom, and the
 * sentences between them shrink together until they fit. Millimetres.
 */
final class LandscapeCertificate {

    private static final double WIDTH = PaperSize.A4_LANDSCAPE.width();
    private static final double HEIGHT = PaperSize.A4_LANDSCAPE.height();
    private static final double MIDDLE = WIDTH / 2;

    private static final double HEADING_TOP = 20;
    private static final double HEADING_LEFT = 31;
    private static final double HEADING_RIGHT = WIDTH - 31;
    private static final double HEADING_WIDTH = 120;
    private static final double HEADING_ALONE_WIDTH = 180;

    private static final double TEXT_WIDTH = 222;
    private static final double FACTS_GAP = 14;
    private static final double SMALLEST_SCALE = 0.4;
    private static final double SCALE_STEP = 0.02;
    private static final double MOST_EXTRA_GAP = 3.5;

    private static final double FOOT = 189;
    private static final double SIGN_CENTRE = 222;
    private static final double SIGN_WIDTH = 92;
    /** Room for the signature and a round stamp of 36 mm that covers a third of it. */
    private static final double SIGN_ROOM = 28;

    /** Layout 1: the code holds an address. */
    static final Look FIRST = new Look(34, 150, 35, 4);
    /** Layout 2: the code holds address and payload, so it is larger; the typed code stands in groups of five. */
    static final Look SECOND = new Look(32, 146.5, 42, 5);

    private static final double NOTES_LEFT = 77;
    private static final double NOTES_WIDTH = 90;

    private static final PaperStyle HEADING = PaperStyle.of(14, 1.35);
    private static final PaperStyle TITLE = new PaperStyle(37, 1.3, 0.06, PaperInk.RED);
    private static final PaperStyle NAME = PaperStyle.of(27, 1.35);
    private static final PaperStyle TEXT = PaperStyle.of(15, 1.55);
    private static final PaperStyle FACTS = PaperStyle.of(14.5, 1.45);
    private static final PaperStyle NOTE = PaperStyle.of(12, 1.4).withInk(PaperInk.SOFT);
    private static final PaperStyle SIGN = PaperStyle.of(14, 1.4);
    private static final PaperStyle REGISTER = PaperStyle.of(13, 1.4);
    private static final PaperStyle CODE = PaperStyle.of(11, 1.4);
    private static final PaperStyle SMALL = PaperStyle.of(10.5, 1.35).withInk(PaperInk.SOFT);

    /** Where layouts differ: place and side of the QR code, letters in a group of the typed code. */
    record Look(double qrLeft, double qrTop, double qrSide, int codeGroup) {}

    private final CertificateData data;
    private final Wording wording;
    private final Look look;
    private final @Nullable CertificateProof proof;
    private final PaperSheet sheet;

    LandscapeCertificate(CertificateData data, Wording wording, Look look, @Nullable CertificateProof proof) {
        this.data = data;
        this.wording = wording;
        this.look = look;
        this.proof = proof;
        sheet = new PaperSheet(
                PaperSize.A4_LANDSCAPE,
                PaperProperties.vietnamese(
                        wording.plain("fileTitle", Map.of("name", data.holder().fullName())),
                        data.issuer().issuingBody(),
                        data.training().programme(),
                        data.frozenAt()));
    }

    /** Parts are put in the order in which they are read out. */
    byte[] print() {
        sheet.decorate(new Ornament(WIDTH, HEIGHT)::draw);
        new Marks(sheet, wording, WIDTH, HEIGHT).put(data.marks());
        double headingEnd = heading();
        List<Placed> foot = new ArrayList<>(signing());
        foot.addAll(notes());
        sentences(headingEnd, foot.stream().mapToDouble(Placed::top).min().orElse(look.qrTop()));
        foot.forEach(this::put);
        CodeSquare.put(sheet, wording, data.verification(), proof, look.qrLeft(), look.qrTop(), look.qrSide());
        if (proof != null) {
            sheet.attach(
                    wording.plain("credentialFile"),
                    "application/json",
                    proof.credential(),
                    wording.plain("credential"));
        }
        return sheet.toBytes();
    }

    /** Issuing body at the left, the Party's name at the right of the first line (F-02, F-03). Returns where it ends. */
    private double heading() {
        boolean party = data.issuer().partyHeading();
        double width = party ? HEADING_WIDTH : HEADING_ALONE_WIDTH;
        PaperText parent = headingLine(PaperRun.regular(data.issuer().parentBody()), width);
        PaperText body = headingLine(PaperRun.bold(data.issuer().issuingBody()), width);
        double centre = party ? HEADING_LEFT + Math.max(parent.width(), body.width()) / 2 : MIDDLE;
        double bodyTop = HEADING_TOP + parent.height();
        double starTop = bodyTop + body.height();
        PaperText star = line(PaperRun.regular(wording.plain("star")), HEADING.withPoints(16));
        sheet.put(PaperRole.PARAGRAPH, parent, centre, HEADING_TOP, CENTER);
        sheet.put(PaperRole.PARAGRAPH, body, centre, bodyTop, CENTER);
        sheet.decorate(star, centre, starTop - 0.5, CENTER);
        if (party) {
            partyHeading();
        }
        return starTop + 4;
    }

    private PaperText headingLine(PaperRun run, double width) {
        return PaperText.fitted(List.of(run), HEADING, width, 10, 3);
    }

    private void partyHeading() {
        PaperText party = line(PaperRun.bold(wording.plain("party")), HEADING.withPoints(15));
        double left = HEADING_RIGHT - party.width();
        double rule = HEADING_TOP + party.height() + 0.6;
        sheet.put(PaperRole.PARAGRAPH, party, left, HEADING_TOP, LEFT);
        sheet.decorate(pen -> pen.line(PaperInk.BLACK, 0.8).polyline(left, rule, HEADING_RIGHT, rule));
    }

    /** Sets what lies between two heights at the largest scale that fits, and spreads what is left over between the blocks. */
    private void sentences(double from, double to) {
        double room = to - from - 2;
        double scale = 1;
        List<Block> blocks = blocks(scale);
        while (height(blocks) > room && scale > SMALLEST_SCALE) {
            scale -= SCALE_STEP;
            blocks = blocks(scale);
        }
        if (height(blocks) > room) {
            throw new IllegalStateException("The certificate does not fit on its page");
        }
        double extra = Math.clamp((room - height(blocks)) / blocks.size(), 0, MOST_EXTRA_GAP);
        double top = from;
        for (Block block : blocks) {
            top += block.gap() + extra;
            block.put().accept(top);
            top += block.height();
        }
    }

    private static double height(List<Block> blocks) {
        return blocks.stream()
                .mapToDouble(block -> block.gap() + block.height())
                .sum();
    }

    private List<Block> blocks(double scale) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(block(
                PaperRole.TITLE,
                1.5 * scale,
                PaperText.wrapped(List.of(PaperRun.bold(wording.plain("title"))), TITLE.scaled(scale), TEXT_WIDTH)));
        blocks.add(block(
                0,
                PaperText.wrapped(
                        wording.runs(
                                "certifies", Map.of("certifier", data.issuer().certifier())),
                        TEXT.scaled(scale),
                        TEXT_WIDTH)));
        blocks.add(block(
                1.5 * scale,
                PaperText.fitted(
                        List.of(PaperRun.bold(data.holder().fullName())),
                        NAME.scaled(scale),
                        TEXT_WIDTH,
                        20 * scale,
                        2)));
        blocks.addAll(facts(scale));
        blocks.add(block(
                2 * scale,
                PaperText.wrapped(Sentences.completed(wording, data.training()), TEXT.scaled(scale), TEXT_WIDTH)));
        if (data.decision() != null) {
            blocks.add(block(
                    0.5,
                    PaperText.wrapped(Sentences.decision(wording, data.decision()), NOTE.scaled(scale), TEXT_WIDTH)));
        }
        return blocks;
    }

    /** Year of birth, position and unit, side by side as far as the line allows. */
    private List<Block> facts(double scale) {
        List<Block> rows = new ArrayList<>();
        List<PaperText> row = new ArrayList<>();
        for (List<PaperRun> fact : factSentences()) {
            PaperText text = PaperText.wrapped(fact, FACTS.scaled(scale), TEXT_WIDTH);
            row.add(text);
            if (row.size() > 1 && width(row) > TEXT_WIDTH) {
                rows.add(row(rows.isEmpty() ? 1 : 0, List.copyOf(row.subList(0, row.size() - 1))));
                row.clear();
                row.add(text);
            }
        }
        rows.add(row(rows.isEmpty() ? 1 : 0, List.copyOf(row)));
        return rows;
    }

    private List<List<PaperRun>> factSentences() {
        CertificateData.Holder holder = data.holder();
        List<List<PaperRun>> facts = new ArrayList<>();
        facts.add(wording.runs("birthYear", Map.of("year", String.valueOf(holder.birthYear()))));
        if (holder.position() != null) {
            facts.add(wording.runs("position", Map.of("position", holder.position())));
        }
        facts.add(wording.runs("unit", Map.of("unit", holder.unit())));
        return facts;
    }

    private static double width(List<PaperText> row) {
        return row.stream().mapToDouble(PaperText::width).sum() + FACTS_GAP * (row.size() - 1);
    }

    private Block row(double gap, List<PaperText> row) {
        double height = row.stream().mapToDouble(PaperText::height).max().orElse(0);
        return new Block(gap, height, top -> {
            double left = MIDDLE - width(row) / 2;
            for (PaperText text : row) {
                sheet.put(PaperRole.PARAGRAPH, text, left + text.width() / 2, top, CENTER);
                left += text.width() + FACTS_GAP;
            }
        });
    }

    /** Place and date, title, room for signature and stamp, name: stacked upwards from the foot, returned from the top down. */
    private List<Placed> signing() {
        CertificateData.Signing signing = data.signing();
        PaperText name = signLine(PaperRun.bold(signing.signerName()), 2);
        List<Placed> placed = new ArrayList<>();
        double top = FOOT - name.height();
        placed.add(new Placed(name, SIGN_CENTRE, top, false));
        top -= SIGN_ROOM;
        for (String title : signing.titleLines().reversed()) {
            PaperText line = signLine(PaperRun.bold(title), 1);
            top -= line.height();
            placed.add(new Placed(line, SIGN_CENTRE, top, false));
        }
        PaperText date = signLine(PaperRun.italic(placeAndDate(signing.issuedOn())), 1);
        placed.add(new Placed(date, SIGN_CENTRE, top - date.height(), false));
        return placed.reversed();
    }

    private PaperText signLine(PaperRun run, int maxLines) {
        return PaperText.fitted(List.of(run), SIGN, SIGN_WIDTH, 9, maxLines);
    }

    private String placeAndDate(@Nullable LocalDate date) {
        return wording.plain(
                "placeAndDate",
                Map.of(
                        "place",
                        data.signing().place(),
                        "date",
                        date == null ? wording.plain("dateOpen") : wording.date(date)));
    }

    /** Register number, code and where to check, beside the QR code and ending level with it. */
    private List<Placed> notes() {
        List<PaperText> lines = new ArrayList<>();
        String number = data.registerNumber();
        lines.add(note(
                number == null
                        ? wording.runs("registerOpen", Map.of())
                        : wording.runs("register", Map.of("number", number)),
                REGISTER));
        CertificateData.Verification verification = data.verification();
        if (verification != null) {
            lines.add(note(wording.runs("code", Map.of("code", grouped(verification.code()))), CODE));
            lines.add(note(
                    wording.runs("lookup", Map.of("address", Sentences.withoutScheme(verification.address()))), SMALL));
        }
        double top = look.qrTop()
                + look.qrSide()
                - lines.stream().mapToDouble(PaperText::height).sum();
        List<Placed> placed = new ArrayList<>();
        for (PaperText line : lines) {
            placed.add(new Placed(line, NOTES_LEFT, top, true));
            top += line.height();
        }
        return placed;
    }

    private static PaperText note(List<PaperRun> runs, PaperStyle style) {
        return PaperText.filled(runs, style, NOTES_WIDTH);
    }

    /** In groups, so that it can be read aloud and typed. */
    private String grouped(String code) {
        return look.codeGroup() == SECOND.codeGroup()
                ? Sentences.grouped(code)
                : code.replaceAll("(.{" + look.codeGroup() + "})(?=.)", "$1 ");
    }

    private static PaperText line(PaperRun run, PaperStyle style) {
        return PaperText.wrapped(List.of(run), style, WIDTH);
    }

    private Block block(double gap, PaperText text) {
        return block(PaperRole.PARAGRAPH, gap, text);
    }

    private Block block(PaperRole role, double gap, PaperText text) {
        return new Block(gap, text.height(), top -> sheet.put(role, text, MIDDLE, top, CENTER));
    }

    private void put(Placed placed) {
        sheet.put(
                PaperRole.PARAGRAPH,
                placed.text(),
                placed.anchor(),
                placed.top(),
                placed.leftAligned() ? LEFT : CENTER);
    }

    /** A part of the middle that knows its height before its place. */
    private record Block(double gap, double height, DoubleConsumer put) {}

    private record Placed(PaperText text, double anchor, double top, boolean leftAligned) {}
}
