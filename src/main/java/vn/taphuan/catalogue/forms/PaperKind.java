package vn.taphuan.catalogue.forms;

import java.util.Locale;
import java.util.Optional;
import vn.taphuan.platform.persistence.VietnameseNames;

/** The kinds of papers that have a symbol (F-20); the symbol itself is a text, {@code forms.symbol.…}. */
enum PaperKind {
    NGHI_QUYET,
    QUYET_DINH,
    KET_LUAN,
    QUY_CHE,
    THONG_BAO,
    BAO_CAO,
    KE_HOACH,
    CHUONG_TRINH,
    TO_TRINH,
    BIEN_BAN,
    DE_AN,
    PHUONG_AN;

    /** @param name as it stands on the paper, in any case */
    static Optional<PaperKind> parse(String name) {
        var key = VietnameseNames.searchKey(name).replace(' ', '_').toUpperCase(Locale.ROOT);
        for (var kind : values()) {
            if (kind.name().equals(key)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
