package vn.taphuan.certificates.ui;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.taphuan.certificates.register.CertificateSummary;
import vn.taphuan.platform.office.SheetFile;
import vn.taphuan.platform.ui.Language;

/** Lines of a register as a table to go on working with; in Vietnamese, as the register is. */
final class RegisterSheet {

    private static final List<Integer> WIDTHS = List.of(8, 18, 30, 12, 34, 50, 14, 28, 16, 14, 40, 18);

    private RegisterSheet() {}

    static byte[] of(Component owner, String name, List<CertificateSummary> lines) {
        var headings = Stream.of(
                        "certificates.list.line",
                        "certificates.list.number",
                        "certificates.register.holder",
                        "certificates.register.born",
                        "certificates.list.unit",
                        "certificates.verify.programme",
                        "certificates.list.issued",
                        "certificates.register.signer",
                        "certificates.column.state",
                        "certificates.register.ended-on",
                        "certificates.register.ended-why",
                        "certificates.register.other-number")
                .map(key -> owner.getTranslation(Language.VIETNAMESE, key))
                .toList();
        List<SheetFile.Column> columns = new ArrayList<>();
        for (int at = 0; at < headings.size(); at++) {
            columns.add(new SheetFile.Column(headings.get(at), WIDTHS.get(at)));
        }
        return new SheetFile()
                .sheet(name, columns, lines.stream().map(one -> row(owner, one)).toList())
                .toBytes();
    }

    private static List<@Nullable Object> row(Component owner, CertificateSummary one) {
        var ended = one.ended();
        return Arrays.asList(
                one.position(),
                one.number(),
                one.fullName(),
                one.birthYear(),
                one.unit(),
                one.programme(),
                one.issuedOn(),
                one.signer(),
                owner.getTranslation(
                        Language.VIETNAMESE, "certificates.paper." + one.state().name()),
                ended == null ? null : ended.on(),
                ended == null ? null : ended.reason(),
                RegisterWords.other(owner, one, Language.VIETNAMESE));
    }
}
