package vn.taphuan.notifications;

import java.util.UUID;
import vn.taphuan.classes.LecturerId;
import vn.taphuan.classes.concern.Teacher;
import vn.taphuan.platform.security.AccountId;

/** Who is told: somebody with an account, or a lecturer without one, who gets mail alone. */
record Recipient(Kind kind, UUID id) {

    enum Kind {
        ACCOUNT,
        LECTURER
    }

    static Recipient of(AccountId account) {
        return new Recipient(Kind.ACCOUNT, account.value());
    }

    static Recipient of(Teacher teacher) {
        return teacher.account() == null
                ? new Recipient(Kind.LECTURER, teacher.id().value())
                : of(teacher.account());
    }

    AccountId account() {
        return new AccountId(id);
    }

    LecturerId lecturer() {
        return new LecturerId(id);
    }
}
