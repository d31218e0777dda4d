package vn.taphuan.platform.office;

import java.time.Instant;

/**
 * What a file says about itself.
 *
 * @param created given, not taken from the clock, so that the same document can be made again
 */
public record WordProperties(String title, String author, String subject, Instant created) {}
