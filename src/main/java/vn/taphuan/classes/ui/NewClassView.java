package vn.taphuan.classes.ui;

import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import vn.taphuan.classes.session.ClassContent;
import vn.taphuan.classes.session.SaveClassResult;
import vn.taphuan.classes.session.TrainingClasses;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.ui.MainLayout;

/** Plans a new class, from a template. */
@Route(value = "classes/new", layout = MainLayout.class)
@RolesAllowed(Permissions.CLASS_PLAN)
class NewClassView extends PlanView implements AfterNavigationObserver {

    private final transient TrainingClasses classes;
    private final transient PlanSources sources;

    NewClassView(TrainingClasses classes, PlanSources sources) {
        this.classes = classes;
        this.sources = sources;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("classes.new");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        if (sources.rooms().isEmpty()) {
            showNoRoom(getTranslation("classes.new"), getTranslation("classes.new.help"));
        } else {
            show(
                    getTranslation("classes.new"),
                    getTranslation("classes.new.help"),
                    new ClassForm(sources, null),
                    "classes");
        }
    }

    @Override
    SaveClassResult save(ClassContent plan, ClassForm form) {
        return classes.create(plan);
    }
}
