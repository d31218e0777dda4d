package vn.taphuan.catalogue.ui;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.taphuan.catalogue.ContentVersionId;
import vn.taphuan.catalogue.ContentVersions;
import vn.taphuan.catalogue.LessonContent;
import vn.taphuan.catalogue.LessonId;
import vn.taphuan.catalogue.ModuleSummary;
import vn.taphuan.catalogue.Programmes;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.ui.MainLayout;
import vn.taphuan.platform.ui.Note;
import vn.taphuan.platform.web.LightAssets;

/** A lesson of any version, as a trainee sees it; nothing is kept of this reading. */
@Route(value = "content/:version/:lesson", layout = MainLayout.class)
@RolesAllowed(Permissions.CONTENT_READ)
class PreviewView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final transient ContentVersions versions;
    private final transient Programmes programmes;
    private final transient LightAssets assets;
    private @Nullable LessonContent lesson;

    PreviewView(ContentVersions versions, Programmes programmes, LightAssets assets) {
        this.versions = versions;
        this.programmes = programmes;
        this.assets = assets;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        lesson = find(event.getRouteParameters()).orElse(null);
        if (lesson == null) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    @Override
    public String getPageTitle() {
        return lesson == null
                ? getTranslation("catalogue.lesson.not-found")
                : getTranslation("catalogue.preview.title", lesson.summary().title());
    }

    private Optional<LessonContent> find(RouteParameters parameters) {
        return parameters.get("version").flatMap(ContentVersionId::parse).flatMap(version -> {
            var found = parameters.get("lesson").flatMap(LessonId::parse).flatMap(id -> versions.lesson(version, id));
            found.ifPresent(
                    content -> programmes.content(version).ifPresent(module -> show(content, module.summary())));
            return found;
        });
    }

    private void show(LessonContent content, ModuleSummary module) {
        var page = new LessonPage(assets.base(), null, Set.of(), false);
        page.add(note(module), new LessonArticle(content));
        page.top(
                "content",
                getTranslation("catalogue.preview.back"),
                getTranslation(
                        "catalogue.lesson.place",
                        module.number(),
                        content.summary().position(),
                        module.lessons()),
                content.summary().title());
        add(page);
    }

    private Note note(ModuleSummary module) {
        var note = Note.info(
                getTranslation("catalogue.preview.note.title"),
                getTranslation("catalogue.preview.note.text", module.versionNumber()));
        note.setId("preview-note");
        note.addClassName("lesson-note");
        return note;
    }
}
