package vn.taphuan.classes.spi;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import vn.taphuan.classes.session.ClassDetail;

/** What a feature further down shows a trainee of one of his own classes, below its sessions. Implement it as a Spring bean. */
public interface MyClassExtra {

    /** @param owner translates; @return nothing when there is nothing to show of this class */
    Optional<Component> of(ClassDetail trainingClass, Component owner);
}
