package vn.taphuan.platform.ui;

import com.vaadin.flow.component.Component;

/** Something that a feature further down puts into the bar on top of every page. Implement it as a Spring bean. */
public interface BarItem {

    /** A new one, for the frame of one window of whoever is signed in. */
    Component create();
}
