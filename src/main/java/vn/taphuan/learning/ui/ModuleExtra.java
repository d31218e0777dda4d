package vn.taphuan.learning.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import vn.taphuan.catalogue.ModuleReading;

/** A bean that adds something to each module of the programme page, for instance its quiz. */
interface ModuleExtra {

    /** @param owner translates; @return a block that stands below the lessons, or nothing */
    Optional<Component> of(ModuleReading module, Component owner);
}
