package vn.taphuan.classes.survey;

import java.time.LocalDate;
import java.util.List;
import vn.taphuan.classes.session.ClassLabel;

/**
 * The survey of a class that one is in.
 *
 * @param until the last day
 * @param open whether answers are taken now
 * @param answered whether one has answered
 * @param parts what is asked about, the class as a whole at the end
 */
public record MySurvey(
        ClassLabel trainingClass, LocalDate until, boolean open, boolean answered, List<SurveyPart> parts) {}
