package vn.taphuan.classes.spi;

import java.math.BigDecimal;
import vn.taphuan.catalogue.ProgrammeCode;
import vn.taphuan.classes.ClassId;

/** The final mark of ten from which a class's rule counts a bài thu hoạch as passed; below it there is one second try. */
public interface PassMark {

    /** Where no rule says otherwise (fact T-28, read second hand: to be checked against the paper). */
    BigDecimal USUAL = new BigDecimal("5.0");

    BigDecimal of(ClassId trainingClass);

    /** Whether it is a bài thu hoạch from which the class's rule takes the final mark, rather than something else. */
    default boolean isPaper(ClassId trainingClass, ProgrammeCode programme) {
        return true;
    }
}
