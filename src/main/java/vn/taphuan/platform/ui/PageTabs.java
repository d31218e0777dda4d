package vn.taphuan.platform.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;

/** The pages of one thing side by side; each is a link, since each has an address of its own. */
public class PageTabs extends Nav {

    /** @param label what the pages belong to, for those who cannot see it */
    public PageTabs(String label) {
        addClassName("tabs");
        setAriaLabel(label);
    }

    /**
     * @param path address within the application, without a leading slash
     * @param here whether this page is shown
     */
    public void add(String id, String title, String path, boolean here) {
        var link = new Anchor(path, title);
        link.setId(id);
        if (here) {
            link.addClassName("is-on");
            link.getElement().setAttribute("aria-current", "page");
        }
        add(link);
    }
}
