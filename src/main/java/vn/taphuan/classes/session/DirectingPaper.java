package vn.taphuan.classes.session;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The paper by which the class is directed to be held (fact S4-03): number, date and issuing body. */
public record DirectingPaper(String number, @Nullable LocalDate date, String issuedBy) implements Serializable {}
