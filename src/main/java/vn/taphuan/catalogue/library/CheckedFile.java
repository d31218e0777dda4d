package vn.taphuan.catalogue.library;

/** What came of looking at a file. */
public sealed interface CheckedFile {

    /**
     * @param name safe to send as the name of a file, with the ending of what it is
     * @param content as it is kept: a drawing is written anew from what is harmless in it
     */
    record Accepted(String name, DocumentFormat format, byte[] content) implements CheckedFile {}

    record Refused(FileProblem problem) implements CheckedFile {}
}
