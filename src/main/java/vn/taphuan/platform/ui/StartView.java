package vn.taphuan.platform.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import jakarta.annotation.security.PermitAll;

/** Where people land after signing in: staff on the first page of their work, everybody else on the home page. */
@Route("start")
@PermitAll
class StartView extends Div implements BeforeEnterObserver {

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.forwardTo(MenuConfiguration.getMenuEntries().stream()
                .filter(entry -> entry.order() >= MainLayout.FIRST_STAFF_ORDER)
                .findFirst()
                .map(MenuEntry::path)
                .orElse(""));
    }
}
