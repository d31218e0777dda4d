package vn.taphuan.platform.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.jsoup.nodes.Document;
import org.springframework.stereotype.Component;
import vn.taphuan.platform.web.LightAssets;

/** Adds the theme and the features' own style sheets to the page that starts Flow, at addresses that change with its content, and the language of the page. */
@Component
class IndexPage implements VaadinServiceInitListener {

    private static final String[] SHEETS = {"tokens", "vaadin", "ui", "icons", "flow"};

    private final LightAssets assets;
    private final Language language;

    IndexPage(LightAssets assets, Language language) {
        this.assets = assets;
        this.language = language;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(index -> theme(index.getDocument()));
        event.getSource().addUIInitListener(started -> started.getUI().setLocale(language.current()));
    }

    private void theme(Document page) {
        page.getElementsByTag("html").attr("lang", language.current().getLanguage());
        for (var sheet : SHEETS) {
            page.head()
                    .appendElement("link")
                    .attr("rel", "stylesheet")
                    .attr("href", assets.base() + "/theme/" + sheet + ".css");
        }
        for (var sheet : assets.flowSheets()) {
            page.head().appendElement("link").attr("rel", "stylesheet").attr("href", sheet);
        }
        page.head().appendElement("link").attr("rel", "icon").attr("href", assets.base() + "/theme/favicon.svg");
        page.head().appendElement("script").attr("src", assets.base() + "/light/prefs.js");
        page.head().appendElement("script").attr("type", "module").attr("src", assets.base() + "/theme/preferences.js");
    }
}
