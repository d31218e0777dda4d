package vn.taphuan.catalogue.ui;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.catalogue.ModuleSummary;
import vn.taphuan.catalogue.ProgrammeCode;
import vn.taphuan.catalogue.ProgrammeSummary;
import vn.taphuan.catalogue.Programmes;

/** Where a document belongs: a module, or a whole programme. */
record DocumentPlace(ProgrammeSummary programme, @Nullable ModuleSummary module) {

    /** Each programme, followed by its modules. */
    static List<DocumentPlace> all(Programmes programmes) {
        List<DocumentPlace> places = new ArrayList<>();
        for (var programme : programmes.all()) {
            places.add(new DocumentPlace(programme, null));
            programmes.modules(programme.code()).forEach(module -> places.add(new DocumentPlace(programme, module)));
        }
        return places;
    }

    boolean is(ProgrammeCode code, @Nullable ModuleCode its) {
        var here = module;
        return programme.code().equals(code)
                && (here == null ? its == null : here.code().equals(its));
    }
}
