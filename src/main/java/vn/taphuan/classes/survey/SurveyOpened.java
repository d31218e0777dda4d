package vn.taphuan.classes.survey;

import java.time.LocalDate;
import java.util.UUID;
import vn.taphuan.classes.ClassId;

/**
 * A class is asked what its trainees thought, for the first time or again after it was closed.
 *
 * @param id of this event, the same each time it is handed out
 * @param until the last day on which answers are taken
 */
public record SurveyOpened(UUID id, ClassId trainingClass, LocalDate until) {}
