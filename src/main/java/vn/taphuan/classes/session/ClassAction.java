package vn.taphuan.classes.session;

/** What somebody may do with a class in its present state; the order is that of the buttons, the main one first. */
public enum ClassAction {
    SUBMIT,
    APPROVE,
    OPEN,
    START,
    ASSESS,
    FINISH,
    SEND_BACK,
    EDIT,
    CANCEL
}
