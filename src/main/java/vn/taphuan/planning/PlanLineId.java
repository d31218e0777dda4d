package vn.taphuan.planning;

import java.io.Serializable;
import java.util.UUID;

/** Identifies a line of the plan of a year. */
public record PlanLineId(UUID value) implements Serializable {}
