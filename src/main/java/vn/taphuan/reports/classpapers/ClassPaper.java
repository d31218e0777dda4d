package vn.taphuan.reports.classpapers;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.taphuan.officialpapers.layout.OfficialKind;

/** The papers of a class in the order of its file (T-22). An invitation is never a "giấy triệu tập" (T-21). */
public enum ClassPaper {
    PLAN(OfficialKind.KE_HOACH),
    INVITATION(OfficialKind.GIAY_MOI, OfficialKind.CONG_VAN),
    /** Beside the invitation of the trainees: to the units that send people, and to those who teach. */
    LETTER(OfficialKind.CONG_VAN, OfficialKind.GIAY_MOI),
    TRAINEES(OfficialKind.DANH_SACH),
    PROGRAMME(OfficialKind.CHUONG_TRINH),
    SIGN_IN(OfficialKind.DANH_SACH),
    MINUTES(OfficialKind.BIEN_BAN),
    /** Recognises who has completed the class (T-30). */
    DECISION(OfficialKind.QUYET_DINH),
    COMPLETIONS(OfficialKind.DANH_SACH),
    REPORT(OfficialKind.BAO_CAO);

    @SuppressWarnings("ImmutableEnumChecker") // List.of cannot be changed
    private final List<OfficialKind> kinds;

    ClassPaper(OfficialKind... kinds) {
        this.kinds = List.of(kinds);
    }

    /** As what it can be produced, the usual one first. */
    public List<OfficialKind> kinds() {
        return kinds;
    }

    /** Its name in addresses and in the record. */
    public String slot() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<ClassPaper> ofSlot(String slot) {
        for (var paper : values()) {
            if (paper.slot().equals(slot)) {
                return Optional.of(paper);
            }
        }
        return Optional.empty();
    }

    /** Whether it says what came of the class, so that it is too early before the class was taught. */
    public boolean isOfResults() {
        return this == DECISION || this == COMPLETIONS || this == REPORT;
    }

    /** Whether a proposal can say to whom it goes. */
    public boolean isInvitation() {
        return this == INVITATION || this == LETTER;
    }

    /** Whether it lists the people of the class. */
    public boolean listsPeople() {
        return this == TRAINEES || this == SIGN_IN || this == COMPLETIONS;
    }
}
