package vn.taphuan.platform.mail;

/**
 * A file of text that goes with a message.
 *
 * @param name with its ending, in plain letters
 * @param mediaType without a character set, for instance {@code text/calendar}; it is always UTF-8
 */
public record MailAttachment(String name, String mediaType, String text) {}
