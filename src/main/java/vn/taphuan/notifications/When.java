package vn.taphuan.notifications;

import java.time.LocalDate;
import vn.taphuan.classes.HalfDay;

/** A half-day. */
public record When(LocalDate date, HalfDay halfDay) {}
