package vn.taphuan.classes.feed;

/**
 * A calendar as programs get it.
 *
 * @param tag the same for the same bytes
 */
public record Feed(byte[] file, String tag) {}
