package vn.taphuan.classes.staff;

/** What somebody does for a class (fact T-27, read second hand: to be checked against the paper); the order is that of lists. */
public enum Duty {
    /** Trưởng ban tổ chức lớp. */
    HEAD,
    /** Thành viên ban tổ chức lớp. */
    BOARD,
    /** Giảng viên chủ nhiệm. */
    TEACHER_IN_CHARGE,
    /** Giáo vụ. */
    CLERK,
    /** Lớp trưởng. */
    MONITOR,
    /** Lớp phó. */
    DEPUTY_MONITOR
}
