package vn.taphuan.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Puts our own page in place of Tomcat's for requests that never come as far as the application. */
@Component
@Order
class RefusedRequests implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    private static final String PAGE = "web/refused.html";

    private final LightAssets assets;

    RefusedRequests(LightAssets assets) {
        this.assets = assets;
    }

    @Override
    public void customize(ConfigurableTomcatWebServerFactory factory) {
        var page = page();
        factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass("");
                host.getPipeline().addValve(new RefusedRequestValve(page));
            }
        });
    }

    private String page() {
        try {
            return new ClassPathResource(PAGE)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .replace("{assets}", assets.base());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
