package vn.taphuan.classes.survey;

import java.util.Arrays;
import java.util.List;

/** What is rated from 1 (not at all) to 5 (fully): of each module with its lecturer, or of the class as a whole. */
public enum SurveyItem {
    /** The content serves one's work. */
    USEFUL(true),
    /** It was explained so that one understands it. */
    CLEAR(true),
    /** There was enough practice and talk. */
    PRACTICE(true),
    /** How the class was organised. */
    ORGANISATION(false),
    /** Documents and the application. */
    DOCUMENTS(false),
    /** Whether the time was right. */
    TIME(false);

    public static final int LOWEST = 1;
    public static final int HIGHEST = 5;

    private final boolean taught;

    SurveyItem(boolean taught) {
        this.taught = taught;
    }

    /** @param taught of a module with its lecturer; otherwise of the whole class */
    static List<SurveyItem> of(boolean taught) {
        return Arrays.stream(values()).filter(item -> item.taught == taught).toList();
    }
}
