package vn.taphuan.catalogue.markup;

/** Gets what is wrong with a text or a drawing. */
@FunctionalInterface
public interface MarkupProblems {

    /** @param line from 1; @param cause key of a text, which may use the argument */
    void at(int line, String cause, String argument);
}
