package vn.taphuan.classes.checkin;

import static vn.taphuan.platform.pdf.PaperAlignment.LEFT;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.taphuan.platform.pdf.PaperFace;
import vn.taphuan.platform.pdf.PaperInk;
import vn.taphuan.platform.pdf.PaperPen;
import vn.taphuan.platform.pdf.PaperProperties;
import vn.taphuan.platform.pdf.PaperRole;
import vn.taphuan.platform.pdf.PaperRun;
import vn.taphuan.platform.pdf.PaperSheet;
import vn.taphuan.platform.pdf.PaperSize;
import vn.taphuan.platform.pdf.PaperStyle;
import vn.taphuan.platform.pdf.PaperText;
import vn.taphuan.platform.qr.QrCode;

/** Prints cards in Vietnamese, ten on a page of A4, each 90 by 54 mm as badge holders take them, with lines to cut along. Millimetres. */
@Component
public class CardSheets {

    private static final int COLUMNS = 2;
    private static final int ROWS = 5;
    private static final double WIDTH = 90;
    private static final double HEIGHT = 54;
    private static final double LEFT_MARGIN = (PaperSize.A4.width() - COLUMNS * WIDTH) / 2;
    private static final double TOP_MARGIN = (PaperSize.A4.height() - ROWS * HEIGHT) / 2;
    private static final double INSET = 5;
    private static final double QR_SIDE = 28;
    private static final double QR_LEFT = WIDTH - INSET - QR_SIDE;
    private static final double QR_TOP = 17;
    private static final double TEXT_WIDTH = QR_LEFT - INSET - 4;

    private static final PaperStyle HEAD = PaperStyle.of(10, 1.3).withInk(PaperInk.RED);
    private static final PaperStyle NAME = PaperStyle.of(16, 1.25);
    private static final PaperStyle SMALL = PaperStyle.of(11, 1.3);
    private static final PaperStyle HINT = PaperStyle.of(8, 1.3).withInk(PaperInk.SOFT);
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final MessageSource texts;
    private final Clock clock;

    CardSheets(MessageSource texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * @param cards at least one
     * @param base where the platform is reached from outside, without a slash at its end
     */
    public byte[] print(List<Card> cards, String base) {
        var sheet = new PaperSheet(
                PaperSize.A4,
                PaperProperties.vietnamese(
                        text("checkin.card.file"),
                        text("checkin.card.author"),
                        head(cards.getFirst()),
                        clock.instant()));
        for (int at = 0; at < cards.size(); at++) {
            int onPage = at % (COLUMNS * ROWS);
            if (at > 0 && onPage == 0) {
                sheet.nextPage();
            }
            put(
                    sheet,
                    cards.get(at),
                    LEFT_MARGIN + onPage % COLUMNS * WIDTH,
                    TOP_MARGIN + (double) (onPage / COLUMNS) * HEIGHT,
                    base);
        }
        return sheet.toBytes();
    }

    private void put(PaperSheet sheet, Card card, double left, double top, String base) {
        sheet.decorate(pen -> frame(pen, left, top));
        double line = top + INSET - 1;
        var head = PaperText.fitted(List.of(bold(head(card))), HEAD, WIDTH - 2 * INSET, 7, 2);
        sheet.put(PaperRole.PARAGRAPH, head, left + INSET, line, LEFT);
        var name = PaperText.fitted(List.of(bold(card.name())), NAME, TEXT_WIDTH, 11, 3);
        double nameTop = top + QR_TOP - 1;
        sheet.put(PaperRole.HEADING, name, left + INSET, nameTop, LEFT);
        var unit = PaperText.fitted(List.of(regular(card.unit())), SMALL, TEXT_WIDTH, 8, 3);
        double unitTop = nameTop + name.height() + 1;
        sheet.put(PaperRole.PARAGRAPH, unit, left + INSET, unitTop, LEFT);
        if (!card.place().isBlank()) {
            var place =
                    PaperText.fitted(List.of(regular(card.place())), SMALL.withInk(PaperInk.SOFT), TEXT_WIDTH, 8, 2);
            sheet.put(PaperRole.PARAGRAPH, place, left + INSET, unitTop + unit.height() + 0.5, LEFT);
        }
        sheet.put(
                QrCode.of(CardPages.address(base, card.token())),
                left + QR_LEFT,
                top + QR_TOP,
                QR_SIDE,
                text("checkin.card.qr", card.name()));
        var hint = PaperText.fitted(List.of(regular(text("checkin.card.hint"))), HINT, WIDTH - 2 * INSET, 6, 1);
        sheet.put(PaperRole.PARAGRAPH, hint, left + INSET, top + HEIGHT - 5.5, LEFT);
    }

    private static void frame(PaperPen pen, double left, double top) {
        pen.line(PaperInk.SOFT.tint(0.5), 0.4).dashed(1.5).rectangle(left, top, WIDTH, HEIGHT);
    }

    private String head(Card card) {
        var of = card.trainingClass();
        var label = text("classes.label", of.number(), String.valueOf(of.year()));
        return of.name().isBlank() ? label : label + ": " + of.name();
    }

    private String text(String key, Object... arguments) {
        return texts.getMessage(key, arguments, VIETNAMESE);
    }

    private static PaperRun bold(String text) {
        return PaperRun.bold(PaperFace.BOLD.printable(text));
    }

    private static PaperRun regular(String text) {
        return PaperRun.regular(PaperFace.REGULAR.printable(text));
    }
}
