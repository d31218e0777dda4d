package vn.taphuan.catalogue.spi;

import java.util.Set;
import vn.taphuan.catalogue.ContentVersionId;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.catalogue.ProgrammeCode;

/** A feature's part of a course package; implemented as a bean by the feature that it belongs to. */
public interface CoursePackagePart {

    /** Names of the files in a module's folder that this part reads, for instance {@code questions.yaml}. */
    Set<String> files();

    /** Keys of {@code module.yaml} that this part reads, for instance {@code quiz}. */
    Set<String> moduleKeys();

    /**
     * Tells the source what is wrong with this part ({@link ModuleSource#problem}, or by the {@link YamlEntry} that reads it) and
     * stores nothing. Called for every module at every load, also of those that have not changed: the fact sheet may have. All
     * problems of all parts are reported together.
     */
    void check(ModuleSource source);

    /**
     * Stores this part of a new version. Called once per version, as the system itself, inside the transaction that publishes
     * the version and after the version and its lessons are stored, and only when {@link #check} has found nothing wrong in any
     * module. A centre's own version of a module is published the same way; of it {@link #check} is not asked.
     */
    void read(ModuleCode module, ContentVersionId version, ModuleSource source);

    /**
     * Whether what this part stores belongs to each version. What belongs to the module as a whole, whatever the version, is not
     * read again for a centre's own version.
     */
    default boolean ofEachVersion() {
        return true;
    }

    /** Keys of {@code programme.yaml} that this part reads, for instance {@code final-quiz}. */
    default Set<String> programmeKeys() {
        return Set.of();
    }

    /** As {@link #check(ModuleSource)}, once for the programme, whose modules have been looked at by then. */
    default void check(ProgrammeSource source) {}

    /** Stores this part of the programme. A programme has no versions: called at every load, after its modules. */
    default void read(ProgrammeCode programme, ProgrammeSource source) {}
}
