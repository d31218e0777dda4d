package vn.taphuan.officialpapers.layout;

/** Kinds of papers (F-20, T-21); name and symbol stand in {@code papers/layout.properties}. */
public enum OfficialKind {
    KE_HOACH,
    BAO_CAO,
    QUYET_DINH,
    BIEN_BAN,
    CHUONG_TRINH,
    CONG_VAN,
    GIAY_MOI,
    DANH_SACH;

    /** A letter has no name of a kind: what it is about stands small under its number (F-13, F-17). */
    public boolean isLetter() {
        return this == CONG_VAN;
    }

    /** An appendix has no number of its own (F-12). */
    public boolean isNumbered() {
        return this != DANH_SACH;
    }

    /** Minutes are signed by two and go to nobody (F-19). */
    public boolean isMinutes() {
        return this == BIEN_BAN;
    }

    /** Whether it is addressed to somebody. */
    public boolean isAddressed() {
        return this == CONG_VAN || this == GIAY_MOI;
    }
}
