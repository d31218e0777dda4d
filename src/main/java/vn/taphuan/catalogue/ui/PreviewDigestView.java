package vn.taphuan.catalogue.ui;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import vn.taphuan.catalogue.ContentVersionId;
import vn.taphuan.catalogue.ContentVersions;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.ui.MainLayout;

/** The summary of a module in any version, as a trainee sees it. */
@Route(value = "content/:version/summary", layout = MainLayout.class)
@RolesAllowed(Permissions.CONTENT_READ)
class PreviewDigestView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final transient ContentVersions versions;
    private String title = "";

    PreviewDigestView(ContentVersions versions) {
        this.versions = versions;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        event.getRouteParameters()
                .get("version")
                .flatMap(ContentVersionId::parse)
                .flatMap(versions::digest)
                .ifPresentOrElse(
                        digest -> {
                            title = getTranslation(
                                    "catalogue.preview.title", digest.module().shortTitle());
                            add(new DigestPage(digest, "content", getTranslation("catalogue.preview.back")));
                        },
                        () -> event.rerouteToError(NotFoundException.class));
    }

    @Override
    public String getPageTitle() {
        return title.isEmpty() ? getTranslation("catalogue.digest.not-found") : title;
    }
}
