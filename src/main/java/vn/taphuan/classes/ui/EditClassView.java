package vn.taphuan.classes.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.session.ClassAction;
import vn.taphuan.classes.session.ClassContent;
import vn.taphuan.classes.session.SaveClassResult;
import vn.taphuan.classes.session.TrainingClasses;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.ui.MainLayout;

/** Changes the plan of a class. */
@Route(value = "classes/:classId/edit", layout = MainLayout.class)
@RolesAllowed(Permissions.CLASS_PLAN)
class EditClassView extends PlanView implements BeforeEnterObserver {

    /** A session is added at once, on the day that the parameter names. */
    static final String NEW_SESSION = "session";

    private final transient TrainingClasses classes;
    private final transient PlanSources sources;
    private transient @Nullable ClassId id;
    private int version;

    EditClassView(TrainingClasses classes, PlanSources sources) {
        this.classes = classes;
        this.sources = sources;
    }

    static String path(ClassId id) {
        return ClassView.path(id) + "/edit";
    }

    @Override
    public String getPageTitle() {
        return getTranslation("classes.edit");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var found = event.getRouteParameters()
                .get("classId")
                .flatMap(ClassId::parse)
                .flatMap(classes::find)
                .filter(of -> classes.actions(of).contains(ClassAction.EDIT))
                .orElseThrow(NotFoundException::new);
        id = found.id();
        version = found.version();
        var form = new ClassForm(sources, found);
        WeekLinks.parameter(event, NEW_SESSION).ifPresent(day -> form.beginSession(WeekLinks.parse(day)));
        show(
                getTranslation("classes.edit.title", Words.full(this, found.label())),
                getTranslation("classes.edit.help"),
                form,
                ClassView.path(found.id()));
    }

    @Override
    SaveClassResult save(ClassContent plan, ClassForm form) {
        return classes.edit(Objects.requireNonNull(id), version, plan, form.reason());
    }
}
