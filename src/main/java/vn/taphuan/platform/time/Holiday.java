package vn.taphuan.platform.time;

/** The public holidays of Viet Nam that the platform knows. */
public enum Holiday {
    NEW_YEAR,
    /** The last day of the lunar year and the first three of the new one. */
    TET,
    /** Giỗ Tổ Hùng Vương, the tenth of the third lunar month. */
    HUNG_KINGS,
    REUNIFICATION,
    LABOUR,
    NATIONAL
}
