package vn.taphuan.people;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.taphuan.platform.pdf.PaperInk;
import vn.taphuan.platform.pdf.PaperProperties;
import vn.taphuan.platform.pdf.PaperSheet;
import vn.taphuan.platform.pdf.PaperSize;
import vn.taphuan.platform.security.UnitId;
import vn.taphuan.platform.ui.Language;
import vn.taphuan.units.UnitSummary;
import vn.taphuan.units.Units;

/** Slips with one-time codes as a PDF: one fills an A5 page, more stand four on an A4 page with lines to cut along. In Vietnamese. */
@Component
public class SlipPaper {

    private static final Locale LANGUAGE = Language.VIETNAMESE;
    private static final int ON_A_PAGE = 4;
    private static final double DASH = 1.5;
    private static final double CUT_LINE = 0.6;

    private final MessageSource texts;
    private final Units units;
    private final Clock clock;

    SlipPaper(MessageSource texts, Units units, Clock clock) {
        this.texts = texts;
        this.units = units;
        this.clock = clock;
    }

    /** @param address where people type name and code, printed and drawn as a QR code; it holds no secret */
    public byte[] print(List<Slip> slips, String address) {
        var names = units.byId(slips.stream().map(Slip::unit).collect(Collectors.toSet()));
        var title = text("people.slip.title");
        var properties = PaperProperties.vietnamese(title, text("platform.name"), title, clock.instant());
        return slips.size() == 1
                ? one(slips.getFirst(), names, address, new PaperSheet(PaperSize.A5, properties))
                : many(slips, names, address, new PaperSheet(PaperSize.A4, properties));
    }

    private byte[] one(Slip slip, Map<UnitId, UnitSummary> names, String address, PaperSheet sheet) {
        drawing(slip, names, address, sheet).draw(0, 0, Math.sqrt(2));
        return sheet.toBytes();
    }

    private byte[] many(List<Slip> slips, Map<UnitId, UnitSummary> names, String address, PaperSheet sheet) {
        for (int at = 0; at < slips.size(); at++) {
            int place = at % ON_A_PAGE;
            if (place == 0) {
                if (at > 0) {
                    sheet.nextPage();
                }
                cutLines(sheet);
            }
            drawing(slips.get(at), names, address, sheet)
                    .draw(place % 2 * SlipDrawing.WIDTH, (place / 2) * SlipDrawing.HEIGHT, 1);
        }
        return sheet.toBytes();
    }

    private SlipDrawing drawing(Slip slip, Map<UnitId, UnitSummary> names, String address, PaperSheet sheet) {
        var unit = names.get(slip.unit());
        return new SlipDrawing(sheet, slip, unit == null ? "" : unit.name(), address, this::text);
    }

    private static void cutLines(PaperSheet sheet) {
        sheet.decorate(pen -> pen.line(PaperInk.SOFT, CUT_LINE)
                .dashed(DASH)
                .polyline(SlipDrawing.WIDTH, 0, SlipDrawing.WIDTH, PaperSize.A4.height())
                .polyline(0, SlipDrawing.HEIGHT, PaperSize.A4.width(), SlipDrawing.HEIGHT));
    }

    private String text(String key, Object... arguments) {
        return texts.getMessage(key, arguments, LANGUAGE);
    }
}
