package vn.taphuan.people;

import vn.taphuan.platform.security.AccountId;

/** All sign-ins of an account were ended. */
public record SignInsEnded(AccountId account) {}
