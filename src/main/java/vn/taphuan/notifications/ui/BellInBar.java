package vn.taphuan.notifications.ui;

import com.vaadin.flow.component.Component;
import vn.taphuan.notifications.OwnNotices;
import vn.taphuan.platform.ui.BarItem;

/** Puts the bell into the bar. */
@org.springframework.stereotype.Component
class BellInBar implements BarItem {

    private final OwnNotices notices;

    BellInBar(OwnNotices notices) {
        this.notices = notices;
    }

    @Override
    public Component create() {
        return new NoticeBell(notices);
    }
}
