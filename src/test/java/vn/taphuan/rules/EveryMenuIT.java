package vn.taphuan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.taphuan.DemoInstallation;
import vn.taphuan.classes.People;
import vn.taphuan.platform.ui.Language;

/** Each role opens every page that its menu offers: a page may fail for one role and work for all others. */
@DemoInstallation
@ViewPackages(packages = "vn.taphuan")
class EveryMenuIT extends SpringBrowserlessTest {

    @Autowired
    private People people;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hocvien",
                "trungtam",
                "giamdoc",
                "bantochuc",
                "donvi",
                "giangvien",
                "bientap",
                "thamdinh",
                "thuky",
                "kiemtra",
                "kiemsoat",
                "quantri"
            })
    void everyPageOfTheMenuOpens(String userName) {
        people.signIn(userName);
        UI.getCurrent().setLocale(Language.VIETNAMESE);
        var menu = MenuConfiguration.getMenuEntries();
        assertThat(menu).extracting(MenuEntry::path).hasSizeGreaterThan(3);
        for (var entry : menu) {
            UI.getCurrent().navigate(entry.path());
            // itself, or a page of the same feature to which it leads
            assertThat(getCurrentView().getClass().getPackageName())
                    .as(entry.path())
                    .isEqualTo(entry.menuClass().getPackageName());
        }
    }
}
