package vn.taphuan.classes.spi;

import java.util.List;
import java.util.Set;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.session.ClassSummary;

/** What a feature further down has for staff to do in classes; their first page shows it. Implement it as a Spring bean. */
public interface ClassWork {

    /** @param current the classes that are planned or under way, as far as the signed-in person may see them */
    Found in(List<ClassSummary> current);

    /**
     * @param tasks what waits for the signed-in person, the most urgent first
     * @param held classes in which something of the feature is still under way, so that it is too early to end them
     */
    record Found(List<Task> tasks, Set<ClassId> held) {}

    /**
     * @param what key of the text that says what waits
     * @param go key of the text on the button
     * @param path where it is done, within the application, without a leading slash
     */
    record Task(String what, String title, String when, String go, String path) {}
}
