package vn.taphuan.catalogue.spi;

/** A feature's look over a module's folder; implemented as a bean by the feature whose files it reads. */
public interface LintRule {

    /** @param source of a module that has no loading problems, its lessons known */
    void look(ModuleSource source, LintReport report);
}
