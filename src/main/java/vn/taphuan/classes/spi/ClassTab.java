package vn.taphuan.classes.spi;

import com.vaadin.flow.component.Component;
import vn.taphuan.classes.session.ClassDetail;

/** A tab that a feature further down adds to the page of a class. Implement it as a Spring bean. */
public interface ClassTab {

    /** The last part of the tab's address, for instance {@code certificates}; small Latin letters and dashes. */
    String name();

    /** Key of the tab's title among the texts. */
    String titleKey();

    /** Among the added tabs; they all stand behind those of the class itself. */
    int order();

    /** Whether the signed-in person sees the tab of this class. */
    boolean isFor(ClassDetail trainingClass);

    /** The content, made anew each time the tab is opened. */
    Component content(ClassDetail trainingClass);
}
