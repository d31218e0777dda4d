package vn.taphuan.classes.survey;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * What came of a survey as far as one may see it.
 *
 * @param until the last day
 * @param open whether answers are taken now
 * @param asked how many people are in the class, or have answered and left it since
 * @param answered how many have answered
 * @param least below so many answers nothing is shown, so that nobody is recognised
 * @param parts without figures while too few have answered; a lecturer's own alone for a lecturer
 * @param keep what was good, in the order of the alphabet; for officers only
 * @param change what should change, likewise
 */
public record SurveyReport(
        LocalDate until,
        boolean open,
        int asked,
        int answered,
        int least,
        List<Part> parts,
        List<String> keep,
        List<String> change) {

    public boolean hasEnough() {
        return answered >= least;
    }

    public record Part(SurveyPart about, Map<SurveyItem, Spread> items) {}

    /** @param counts how often each rating was given, from 1 to 5 */
    public record Spread(List<Integer> counts) {

        static final Spread NONE = new Spread(Collections.nCopies(SurveyItem.HIGHEST, 0));

        public int answers() {
            return counts.stream().mapToInt(Integer::intValue).sum();
        }

        /** From 1 to 5; 0 when nobody has answered. */
        public double mean() {
            int sum = 0;
            for (int at = 0; at < counts.size(); at++) {
                sum += (at + 1) * counts.get(at);
            }
            return answers() == 0 ? 0 : (double) sum / answers();
        }
    }
}
