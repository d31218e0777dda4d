package vn.taphuan.people;

import java.time.Instant;
import vn.taphuan.platform.security.UnitId;

/**
 * What is printed on a paper slip, once: the code is kept nowhere else but as a hash.
 *
 * @param code three groups of four, easy to read and to type: no 0, O, 1, I, L
 */
public record Slip(String fullName, String userName, UnitId unit, String code, Instant expiresAt) {}
