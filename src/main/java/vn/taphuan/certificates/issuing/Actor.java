package vn.taphuan.certificates.issuing;

import java.time.LocalDate;
import vn.taphuan.platform.security.AccountId;

/** Who does a step, and the day that counts for it. */
record Actor(AccountId account, String name, LocalDate on) {}
