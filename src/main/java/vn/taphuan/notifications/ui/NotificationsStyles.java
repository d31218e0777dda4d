package vn.taphuan.notifications.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;
import vn.taphuan.platform.web.LightAssets;

/** Adds the style sheet of the bell and the notices to the page that starts Flow. */
@Component
class NotificationsStyles implements VaadinServiceInitListener {

    private final LightAssets assets;

    NotificationsStyles(LightAssets assets) {
        this.assets = assets;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(index -> index.getDocument()
                .head()
                .appendElement("link")
                .attr("rel", "stylesheet")
                .attr("href", assets.base() + "/notifications/notifications.css"));
    }
}
