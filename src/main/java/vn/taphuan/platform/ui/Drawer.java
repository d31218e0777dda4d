package vn.taphuan.platform.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.applayout.AppLayout;
import java.io.Serializable;
import java.util.Optional;

/** The menu beside a page that wants the whole width while it is open. */
public final class Drawer implements Serializable {

    private static final long serialVersionUID = 1L;

    private boolean wasOpen;

    public void close(UI ui) {
        layout(ui).ifPresent(frame -> {
            wasOpen = frame.isDrawerOpened();
            frame.setDrawerOpened(false);
        });
    }

    /** Opens it again if it was open. */
    public void giveBack(UI ui) {
        if (wasOpen) {
            layout(ui).ifPresent(frame -> frame.setDrawerOpened(true));
        }
    }

    private static Optional<AppLayout> layout(UI ui) {
        return ui.getChildren()
                .filter(AppLayout.class::isInstance)
                .map(AppLayout.class::cast)
                .findFirst();
    }
}
