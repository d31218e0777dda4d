package vn.taphuan.reports.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;
import vn.taphuan.platform.web.LightAssets;

/** Adds the style sheet of the pages of class papers to the page that starts Flow. */
@Component
class ReportsStyles implements VaadinServiceInitListener {

    private final LightAssets assets;

    ReportsStyles(LightAssets assets) {
        this.assets = assets;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(index -> index.getDocument()
                .head()
                .appendElement("link")
                .attr("rel", "stylesheet")
                .attr("href", assets.base() + "/reports/reports.css"));
    }
}
