package vn.taphuan.learning.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.taphuan.catalogue.CatalogueNavigation;
import vn.taphuan.catalogue.ModuleSummary;
import vn.taphuan.catalogue.ProgrammeCode;
import vn.taphuan.catalogue.Programmes;
import vn.taphuan.catalogue.printing.ModulePrintouts;
import vn.taphuan.catalogue.printing.Printouts;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.ui.EmptyState;
import vn.taphuan.platform.ui.MainLayout;
import vn.taphuan.platform.ui.Note;
import vn.taphuan.platform.ui.PageHead;

/** All forms and handouts by module, in the newest versions: for work, also long after the course. */
@Route(value = "forms", layout = MainLayout.class)
@Menu(title = "printouts.menu", icon = "dl", order = 45)
@RolesAllowed({Permissions.LEARN, Permissions.CONTENT_READ})
class FormsView extends Main implements AfterNavigationObserver, HasDynamicTitle {

    private static final String INTO_VIEW =
            "requestAnimationFrame(() => document.getElementById($0)?.scrollIntoView({block: 'center'}))";

    private final transient Programmes programmes;
    private final transient Printouts printouts;

    FormsView(Programmes programmes, Printouts printouts) {
        this.programmes = programmes;
        this.printouts = printouts;
        setId("forms");
        addClassName("page");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("printouts.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        add(new PageHead(getPageTitle(), getTranslation("printouts.help")));
        var main = MainProgramme.of(programmes);
        var modules = programmes.all().stream()
                .sorted(Comparator.comparing(programme -> !main.equals(Optional.of(programme))))
                .flatMap(programme -> programmes.modules(programme.code()).stream())
                .toList();
        var found = printouts.of(modules.stream().map(ModuleSummary::version).toList());
        if (found.values().stream().anyMatch(module -> module.forms().stream().anyMatch(form -> form.proposed()))) {
            add(Note.attention(getTranslation("printouts.proposed.title"), getTranslation("printouts.proposed.text")));
        }
        @Nullable ProgrammeCode shown = null;
        for (var module : modules) {
            var files = found.get(module.version());
            if (files != null && (!files.forms().isEmpty() || files.handout().isPresent())) {
                if (!module.programme().equals(shown)) {
                    shown = module.programme();
                    programmes.find(module.programme()).ifPresent(programme -> add(new H2(programme.title())));
                }
                add(card(module, files));
            }
        }
        if (shown == null) {
            add(new EmptyState("dl", getTranslation("printouts.empty.title"), getTranslation("printouts.empty.text")));
        }
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter(CatalogueNavigation.FORM)
                .ifPresent(form -> getElement().executeJs(INTO_VIEW, "form-" + form));
    }

    private Section card(ModuleSummary module, ModulePrintouts files) {
        var card = new Section(new H3(getTranslation("learning.next.module", module.number(), module.shortTitle())));
        card.setId("forms-" + module.code().value());
        card.addClassNames("card", "stack", "stack-3");
        if (!files.forms().isEmpty()) {
            card.add(new FormList(files.forms()));
        }
        files.handout()
                .ifPresent(file -> card.add(PrintoutsBlock.handout(
                        file, module.shortTitle(), module.code().value(), this)));
        return card;
    }
}
