package vn.taphuan.catalogue.library;

/** The words of a file, as far as they could be read. */
record ReadText(TextState state, String text) {}
