package vn.taphuan.platform.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;

/** The pages of one thing side by side; each is a link, since each has an address of its own. */
public class PageTabs extends Nav {

    /** On a phone the bar is wider than the screen; only the bar itself is moved, never the page. */
    private static final String SHOW = """
            new ResizeObserver((seen, once) => {
              const bar = this.getBoundingClientRect(), tab = $0.getBoundingClientRect();
              if (bar.width > 0) {
                once.disconnect();
                this.scrollLeft += tab.left - bar.left - (bar.width - tab.width) / 2;
              }
            }).observe(this)""";

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
        if (here) {
            getElement().executeJs(SHOW, link.getElement());
        }
    }
}
