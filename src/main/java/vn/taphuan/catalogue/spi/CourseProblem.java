package vn.taphuan.catalogue.spi;

import java.util.List;

/**
 * Something wrong in a course package.
 *
 * @param file path from the root of the package
 * @param line from 1; 0 when the file as a whole is meant
 * @param cause key of a text, which may use the arguments
 */
public record CourseProblem(String file, int line, String cause, List<String> arguments) {

    public CourseProblem {
        arguments = List.copyOf(arguments);
    }
}
