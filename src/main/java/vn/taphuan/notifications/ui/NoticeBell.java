package vn.taphuan.notifications.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import vn.taphuan.notifications.OwnNotices;
import vn.taphuan.platform.ui.Icons;

/** Leads to the own notices and counts those that are unread; counts anew on every page. */
final class NoticeBell extends Anchor implements AfterNavigationObserver {

    private static final int MOST_SHOWN = 99;

    private final transient OwnNotices notices;
    private final Span count = new Span();

    NoticeBell(OwnNotices notices) {
        super(NoticesView.ROUTE, Icons.of("bell"));
        this.notices = notices;
        setId("bell");
        addClassNames("btn", "btn-quiet", "btn-icon", "bell");
        count.addClassName("bell-count");
        count.getElement().setAttribute("aria-hidden", "true");
        add(count);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        refresh();
    }

    void refresh() {
        int unread = notices.unread();
        count.setText(unread > MOST_SHOWN ? MOST_SHOWN + "+" : String.valueOf(unread));
        count.setVisible(unread > 0);
        setAriaLabel(
                unread == 0
                        ? getTranslation("notifications.bell")
                        : getTranslation("notifications.bell.unread", unread));
    }
}
