package vn.taphuan.classes.schedule;

import java.time.LocalDate;
import java.util.UUID;
import vn.taphuan.classes.HalfDay;

/** A half-day in which a room or lecturer belongs to a class of another centre, of which no more is told. */
public record CalendarTaken(UUID thing, LocalDate date, HalfDay halfDay) {}
