package vn.taphuan.catalogue.search;

/**
 * A part of a text that is shown; plain text, never markup.
 *
 * @param found whether it is what was asked for
 */
public record Piece(String text, boolean found) {}
