package vn.taphuan.learning.ui;

import java.util.List;
import vn.taphuan.catalogue.ModuleReading;
import vn.taphuan.catalogue.ProgrammeSummary;

/** What home knows before it asks its parts: the programme and the own reading of its modules, in their order. */
record LearningFacts(ProgrammeSummary programme, List<ModuleReading> modules) {

    LearningFacts {
        modules = List.copyOf(modules);
    }
}
