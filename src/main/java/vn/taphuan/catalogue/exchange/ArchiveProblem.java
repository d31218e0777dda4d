package vn.taphuan.catalogue.exchange;

/**
 * Why an archive is not read.
 *
 * @param file the entry that it is about, as far as it can be shown; empty when the whole is meant
 * @param cause key of a text that takes one argument
 */
public record ArchiveProblem(String file, String cause, String argument) {}
