package vn.taphuan.planning;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.taphuan.catalogue.ProgrammeCode;
import vn.taphuan.classes.ClassState;
import vn.taphuan.classes.session.ClassLabel;

/** A class that counts towards a line, or could. */
public record PlannedClass(
        ClassLabel label,
        ProgrammeCode programme,
        ClassState state,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay,
        int enrolled) {}
