package vn.taphuan.certificates.ui;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import vn.taphuan.certificates.document.CertificateData;
import vn.taphuan.certificates.register.CertificateState;
import vn.taphuan.certificates.register.CertificateSummary;
import vn.taphuan.certificates.register.RegisterVolume;
import vn.taphuan.platform.pdf.PageFurniture;
import vn.taphuan.platform.pdf.PaperAlignment;
import vn.taphuan.platform.pdf.PaperFamily;
import vn.taphuan.platform.pdf.PaperFlow;
import vn.taphuan.platform.pdf.PaperGrid;
import vn.taphuan.platform.pdf.PaperLook;
import vn.taphuan.platform.pdf.PaperProperties;
import vn.taphuan.platform.pdf.PaperRun;
import vn.taphuan.platform.pdf.PaperSize;
import vn.taphuan.platform.pdf.PaperStyle;
import vn.taphuan.platform.time.PlatformTime;
import vn.taphuan.platform.ui.Formats;
import vn.taphuan.platform.ui.Language;

/**
 * The register of a year on paper (sổ gốc, T-30): numbered pages, room for the seal across their edges, a closing line and the state
 * of the chain. No paper settles the form of the book (T-17), so it says that it is a proposal. Always in Vietnamese.
 */
final class RegisterPrint {

    private static final PaperFamily LETTERS = PaperFamily.SERIF;
    private static final PaperLook LOOK = new PaperLook(PaperSize.A4_LANDSCAPE, LETTERS, 12, 1.3, 0, 15, 26, 18, 20);
    private static final List<Double> SHARES = List.of(0.9, 2.5, 3.3, 1.2, 3.5, 4.6, 2.2, 2.8, 3.1, 1.9);
    private static final List<PaperAlignment> ALIGNMENTS = alignments();
    private static final double TABLE_POINTS = 9.5;
    private static final double ROW_HEIGHT = 9;
    private static final int LINK_GROUP = 8;
    private static final double SIGNATURE = 24;

    private final Component owner;
    private final RegisterVolume volume;
    private final CertificateData.Issuer issuer;

    private RegisterPrint(Component owner, RegisterVolume volume, CertificateData.Issuer issuer) {
        this.owner = owner;
        this.volume = volume;
        this.issuer = issuer;
    }

    static byte[] of(Component owner, RegisterVolume volume, CertificateData.Issuer issuer) {
        var print = new RegisterPrint(owner, volume, issuer);
        int pages = print.flow(0).pages();
        return print.flow(pages).toBytes();
    }

    /** @param pages of the whole book, as its last line says; 0 while they are not counted yet */
    private PaperFlow flow(int pages) {
        var title = text("certificates.book.title", String.valueOf(volume.year()));
        var flow = new PaperFlow(LOOK, PaperProperties.vietnamese(title, issuer.issuingBody(), "", volume.at()), "")
                .furnished(new PageFurniture(
                        (page, all) -> text("certificates.book.page", page, all), text("certificates.book.edge")));
        flow.columns(
                List.of(1.0, 1.0),
                List.of(
                        List.of(side(issuer.parentBody(), false), side(issuer.issuingBody(), true)),
                        List.of(side(text("certificates.book.proposal"), false))));
        flow.space(4);
        flow.heading(1, PaperStyle.of(16, 1.3), PaperAlignment.CENTER, LETTERS.runs(title, true, false));
        flow.text(
                PaperStyle.of(12, 1.3),
                PaperAlignment.CENTER,
                false,
                LETTERS.runs(text("certificates.book.opened", String.valueOf(volume.year())), false, true));
        flow.table(
                new PaperGrid(
                        SHARES,
                        headings(),
                        volume.lines().stream().map(this::row).toList(),
                        ROW_HEIGHT,
                        ALIGNMENTS),
                TABLE_POINTS);
        closing(flow, pages);
        return flow;
    }

    private void closing(PaperFlow flow, int pages) {
        flow.together();
        int last = volume.lines().size();
        var day = Formats.date(volume.at().atZone(PlatformTime.ZONE).toLocalDate());
        flow.text(runs(text(
                volume.over() ? "certificates.book.closed" : "certificates.book.so-far",
                day,
                pages,
                last,
                count(CertificateState.REPLACED),
                count(CertificateState.REVOKED))));
        flow.text(
                PaperStyle.of(10, 1.3),
                PaperAlignment.LEFT,
                false,
                runs(text("certificates.book.chain", volume.links(), grouped(volume.head()))));
        var signed = volume.signed();
        flow.text(
                PaperStyle.of(10, 1.3),
                PaperAlignment.LEFT,
                false,
                runs(
                        signed == null
                                ? text("certificates.book.unsigned")
                                : text(
                                        "certificates.book.signed",
                                        signed.links(),
                                        Formats.dateTime(signed.at()),
                                        signed.key())));
        flow.space(2);
        flow.columns(
                List.of(1.0, 1.0),
                List.of(
                        List.of(
                                side(text("certificates.book.keeper"), true),
                                side(text("certificates.book.sign-here"), false)),
                        List.of(
                                side(text("certificates.book.head"), true),
                                side(text("certificates.book.seal-here"), false))));
        flow.space(SIGNATURE);
        flow.end();
    }

    private long count(CertificateState state) {
        return volume.lines().stream().filter(one -> one.state() == state).count();
    }

    private List<String> headings() {
        return IntStream.rangeClosed(1, SHARES.size())
                .mapToObj(at -> text("certificates.book.column." + at))
                .toList();
    }

    private List<List<PaperRun>> row(CertificateSummary one) {
        return List.of(
                runs(String.valueOf(one.position())),
                runs(one.number()),
                LETTERS.runs(one.fullName(), true, false),
                runs(String.valueOf(one.birthYear())),
                runs(one.unit()),
                runs(one.programme()),
                runs(Formats.date(one.issuedOn())),
                runs(one.signer()),
                runs(RegisterWords.remark(owner, one, Language.VIETNAMESE)),
                List.of());
    }

    private static List<PaperAlignment> alignments() {
        List<PaperAlignment> alignments = new ArrayList<>(Collections.nCopies(SHARES.size(), PaperAlignment.LEFT));
        alignments.set(0, PaperAlignment.CENTER);
        alignments.set(3, PaperAlignment.CENTER);
        return List.copyOf(alignments);
    }

    /** In groups of eight, so that two people can compare it by reading it to each other. */
    private static String grouped(String hex) {
        return hex.replaceAll("(.{" + LINK_GROUP + "})(?!$)", "$1 ");
    }

    private PaperFlow.Side side(String words, boolean bold) {
        return new PaperFlow.Side(LETTERS.runs(words, bold, false), 12, true, false);
    }

    private static List<PaperRun> runs(String words) {
        return LETTERS.runs(words, false, false);
    }

    private String text(String key, Object... arguments) {
        return owner.getTranslation(Language.VIETNAMESE, key, arguments);
    }
}
