package vn.taphuan.units;

/** What kind of unit it is. Names of communes and districts tell their type ("Xã", "Phường", "Thị trấn", "Huyện") themselves. */
public enum UnitKind {
    PROVINCE,
    /** District level, which ended on 30/06/2025 (fact H-01). */
    DISTRICT,
    COMMUNE,
    /** A department, sector, association or agency of the province. */
    SECTOR,
    /** Trung tâm chính trị: of a district until 2025, of a commune afterwards, serving several (facts T-01, T-05, T-06). */
    POLITICAL_CENTRE
}
