package vn.taphuan.catalogue.spi;

import java.util.Set;
import vn.taphuan.catalogue.ContentVersionId;
import vn.taphuan.catalogue.ModuleCode;

/** A feature's part of a training module's folder; implemented as a bean by the feature that it belongs to. */
public interface CoursePackagePart {

    /** Names of the files in a module's folder that this part reads, for instance {@code questions.yaml}. */
    Set<String> files();

    /** Keys of {@code module.yaml} that this part reads, for instance {@code quiz}. */
    Set<String> moduleKeys();

    /**
     * Stores this part of a new version. Called once per version, as the system itself, inside the transaction that publishes
     * the version and after the version and its lessons are stored. What is wrong is told to the source
     * ({@link ModuleSource#problem}, or by the {@link YamlEntry} that reads it): then nothing of the package is kept, and all
     * problems of all parts are reported together. A part need not store anything once the source has problems.
     */
    void read(ModuleCode module, ContentVersionId version, ModuleSource source);
}
