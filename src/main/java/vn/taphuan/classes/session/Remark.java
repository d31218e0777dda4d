package vn.taphuan.classes.session;

/** Something said of a plan, beside the session that it is about. */
public sealed interface Remark permits Clash, ClassWarning {

    /** Number of the session, from 1; 0 for the class itself. */
    int session();
}
