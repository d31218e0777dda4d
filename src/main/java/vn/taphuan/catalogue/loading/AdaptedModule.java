package vn.taphuan.catalogue.loading;

import java.util.List;
import vn.taphuan.catalogue.ModuleDraft;
import vn.taphuan.catalogue.spi.CourseProblem;
import vn.taphuan.catalogue.spi.ModuleSource;

/** A module as a centre has changed it, before it becomes a version. */
public record AdaptedModule(ModuleDraft draft, ModuleSource source) {

    public List<CourseProblem> problems() {
        return source.problems();
    }
}
