package vn.taphuan.classes.survey;

import java.util.List;

/**
 * One person's answers.
 *
 * @param ratings what was rated; anything may be left out
 * @param keep what was good; may be empty
 * @param change what should change; may be empty
 */
public record SurveyAnswers(List<Rating> ratings, String keep, String change) {

    public static final int LONGEST = 1000;

    /** @param value from {@link SurveyItem#LOWEST} to {@link SurveyItem#HIGHEST} */
    public record Rating(SurveyPart part, SurveyItem item, int value) {

        public Rating {
            if (value < SurveyItem.LOWEST || value > SurveyItem.HIGHEST) {
                throw new IllegalArgumentException("rating out of range: " + value);
            }
        }
    }

    boolean isEmpty() {
        return ratings.isEmpty() && keep.isBlank() && change.isBlank();
    }

    boolean isTooLong() {
        return keep.length() > LONGEST || change.length() > LONGEST;
    }
}
