package vn.taphuan.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import vn.taphuan.platform.deployment.Deployment;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.SignedIn;

/**
 * The frame of every view. Trainees get a bar of four at the foot of the phone; staff get a drawer. The menu is what the views
 * themselves name by {@code @Menu} (a key of the texts, the name of an icon, an order: below 100 for everybody's own pages,
 * from 100 on for staff), as far as the person may open them.
 */
@PermitAll
public class MainLayout extends AppLayout implements AfterNavigationObserver {

    static final double FIRST_STAFF_ORDER = 100;
    private static final int PHONE_ENTRIES = 4;
    private static final String SEARCH = "search";
    /** The frame scrolls, not the window: a new page begins at its top. */
    private static final String TO_THE_TOP = "this.shadowRoot?.querySelector('[part~=content]')?.scrollTo(0, 0)";

    private final List<Anchor> phoneLinks = new ArrayList<>();
    private final SignedIn me;
    private final transient AuthenticationContext authentication;

    MainLayout(
            CurrentAccount current,
            AuthenticationContext authentication,
            Deployment deployment,
            ObjectProvider<BarItem> items,
            @Value("${taphuan.source-url}") String sourceUrl) {
        this.me = current.require();
        this.authentication = authentication;
        var entries = MenuConfiguration.getMenuEntries();
        boolean staff = entries.stream().anyMatch(entry -> entry.order() >= FIRST_STAFF_ORDER);
        setPrimarySection(Section.DRAWER);
        addToDrawer(brand(), drawer(entries), who(sourceUrl));
        addToNavbar(bar(entries, items));
        if (deployment.isDemo()) {
            addToNavbar(demoBanner());
        }
        if (!staff) {
            addClassName("trainee");
            addToNavbar(phoneBar(entries));
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        getElement().executeJs(TO_THE_TOP);
        var path = event.getLocation().getPath();
        phoneLinks.forEach(link -> {
            var target = link.getHref();
            boolean here = path.equals(target) || (!target.isEmpty() && path.startsWith(target + "/"));
            link.setClassName("is-on", here);
            if (here) {
                link.getElement().setAttribute("aria-current", "page");
            } else {
                link.getElement().removeAttribute("aria-current");
            }
        });
    }

    private Anchor brand() {
        var link = new Anchor("", "");
        link.addClassNames("brand", "drawer-brand");
        link.add(BrandMark.create(), new Span(getTranslation("platform.name")));
        return link;
    }

    /** Staff find their work first and their own learning below it. */
    private Component drawer(List<MenuEntry> entries) {
        var work = entries.stream()
                .filter(entry -> entry.order() >= FIRST_STAFF_ORDER)
                .toList();
        var own = entries.stream()
                .filter(entry -> entry.order() < FIRST_STAFF_ORDER)
                .toList();
        var drawer = new Div();
        drawer.addClassName("drawer-nav");
        if (!work.isEmpty()) {
            drawer.add(menu("main-menu", "platform.menu.work", work));
        }
        var learning = menu("own-menu", "platform.menu.own", own);
        learning.setCollapsible(!work.isEmpty());
        learning.setExpanded(work.isEmpty());
        drawer.add(learning);
        return drawer;
    }

    private SideNav menu(String id, String labelKey, List<MenuEntry> entries) {
        var nav = new SideNav();
        nav.setId(id);
        nav.setLabel(getTranslation(labelKey));
        for (var entry : entries) {
            var item = new SideNavItem(getTranslation(entry.title()), entry.path(), Icons.of(entry.icon()));
            item.setMatchNested(!entry.path().isEmpty() && !entry.path().equals("/") && !hasBelow(entry, entries));
            nav.addItem(item);
        }
        return nav;
    }

    /** Where another entry lies below one, that one is not the chosen item on the other's pages. */
    private static boolean hasBelow(MenuEntry entry, List<MenuEntry> entries) {
        return entries.stream().anyMatch(other -> other.path().startsWith(entry.path() + "/"));
    }

    private Component who(String sourceUrl) {
        var name = new Span(me.fullName());
        name.addClassName("who-name");
        var account = new Anchor("account", name);
        account.addClassName("who");
        account.addComponentAsFirst(Icons.of("user"));
        var source = new Anchor(sourceUrl, getTranslation("platform.source"));
        source.setTarget("_blank");
        var privacy = new Anchor("/privacy", getTranslation("platform.privacy"));
        privacy.setRouterIgnore(true);
        var foot = new Footer(account, new Div(privacy, new Span(" · "), source));
        foot.addClassName("drawer-foot");
        return foot;
    }

    private Component bar(List<MenuEntry> entries, ObjectProvider<BarItem> items) {
        var bar = new Header();
        bar.addClassName("top-bar");
        var toggle = new DrawerToggle();
        toggle.setAriaLabel(getTranslation("platform.menu"));
        var phoneBrand = brand();
        phoneBrand.addClassName("phone-brand");
        var space = new Span();
        space.addClassName("grow");
        bar.add(toggle, phoneBrand, space);
        entries.stream()
                .filter(entry -> entry.icon().equals(SEARCH))
                .findFirst()
                .map(this::search)
                .ifPresent(bar::add);
        items.orderedStream().map(BarItem::create).forEach(bar::add);
        bar.add(TextSize.button(this), account(), SignOut.button(this, authentication));
        return bar;
    }

    /** The page whose sign is the magnifying glass is within reach from every other one. */
    private Component search(MenuEntry entry) {
        var link = new Anchor(withoutSlash(entry.path()), Icons.of(SEARCH));
        link.setId("to-search");
        link.addClassNames("btn", "btn-quiet", "btn-icon");
        link.setAriaLabel(getTranslation(entry.title()));
        return link;
    }

    private static String withoutSlash(String path) {
        return path.startsWith("/") ? path.substring(1) : path;
    }

    private Component account() {
        var link = new Anchor("account", Icons.of("user"));
        link.addClassNames("btn", "btn-quiet", "btn-icon");
        link.setAriaLabel(getTranslation("platform.account"));
        return link;
    }

    private Component phoneBar(List<MenuEntry> entries) {
        var nav = new Nav();
        nav.addClassName("phone-nav");
        nav.setAriaLabel(getTranslation("platform.menu"));
        entries.stream().limit(PHONE_ENTRIES).forEach(entry -> {
            var link = new Anchor(withoutSlash(entry.path()), "");
            link.add(Icons.of(entry.icon()), new Span(getTranslation(entry.title())));
            phoneLinks.add(link);
            nav.add(link);
        });
        return nav;
    }

    private Component demoBanner() {
        var banner = new Div(Icons.of("info"), new Span(getTranslation("light.demo")));
        banner.addClassName("demo-banner");
        banner.getElement().setAttribute("role", "note");
        return banner;
    }
}
