package vn.taphuan.officialpapers.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A scan of a paper as it was signed.
 *
 * @param number as it stands on the signed paper; empty for a list
 * @param bytes length of the file
 */
public record SignedCopy(
        UUID id, int edition, String number, LocalDate dated, String fileName, int bytes, Instant at, String by) {}
