package vn.taphuan.platform.security;

import java.io.Serializable;
import java.util.UUID;

/** Identifies one sign-in of one account on one device, from signing in until signing out. */
public record SignInId(UUID value) implements Serializable {}
