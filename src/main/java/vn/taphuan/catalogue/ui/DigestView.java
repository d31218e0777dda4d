package vn.taphuan.catalogue.ui;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import vn.taphuan.catalogue.CatalogueNavigation;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.catalogue.ModuleDigest;
import vn.taphuan.catalogue.Reading;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.ui.MainLayout;

/** A module on one page, made to be printed. */
@Route(value = "summary/:module", layout = MainLayout.class)
@RolesAllowed(Permissions.LEARN)
class DigestView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Reading reading;
    private @Nullable ModuleDigest digest;

    DigestView(Reading reading) {
        this.reading = reading;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        digest = event.getRouteParameters()
                .get("module")
                .flatMap(ModuleCode::parse)
                .flatMap(reading::digest)
                .orElse(null);
        removeAll();
        if (digest == null) {
            event.rerouteToError(NotFoundException.class);
        } else {
            var module = digest.module();
            add(new DigestPage(
                    digest,
                    CatalogueNavigation.programme(module.programme(), module.code()),
                    getTranslation("catalogue.lesson.back", module.number())));
        }
    }

    @Override
    public String getPageTitle() {
        return digest == null
                ? getTranslation("catalogue.digest.not-found")
                : getTranslation("catalogue.digest.title", digest.module().shortTitle());
    }
}
