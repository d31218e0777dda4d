package vn.taphuan.catalogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Stream;
import vn.taphuan.catalogue.authoring.AuthoringNavigation;
import vn.taphuan.catalogue.authoring.FileChange;
import vn.taphuan.catalogue.authoring.PathChange;
import vn.taphuan.catalogue.exchange.CoursePackages;
import vn.taphuan.catalogue.exchange.ImportPreview;
import vn.taphuan.catalogue.exchange.ImportResult;
import vn.taphuan.catalogue.spi.CourseProblem;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.ui.Buttons;
import vn.taphuan.platform.ui.Card;
import vn.taphuan.platform.ui.DataTable;
import vn.taphuan.platform.ui.FilePicker;
import vn.taphuan.platform.ui.MainLayout;
import vn.taphuan.platform.ui.Note;
import vn.taphuan.platform.ui.PageHead;

/** Takes a course package: first what it would change and what is wrong with it, then a draft. */
@Route(value = "content/import", layout = MainLayout.class)
@RolesAllowed(Permissions.CONTENT_EDIT)
class ImportView extends Main implements HasDynamicTitle {

    private static final int MOST_SHOWN = 200;
    private static final int LONGEST_TITLE = 200;

    private final transient CoursePackages packages;
    private final FilePicker picker = new FilePicker(CoursePackages.LARGEST_ARCHIVE, List.of(".zip"));
    private final Div found = new Div();
    /** A second click is no second draft. */
    private boolean taken;

    ImportView(CoursePackages packages) {
        this.packages = packages;
        addClassName("page");
        found.setId("found");
        found.addClassName("stack");
        found.getElement().setAttribute("aria-live", "polite");
        picker.onPicked(this::look);
        var back = new Anchor("content", getTranslation("catalogue.preview.back"));
        back.addClassName("s");
        add(
                new PageHead(getPageTitle(), getTranslation("catalogue.import.help")),
                back,
                new Card(getTranslation("catalogue.import.file"), picker),
                found);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("catalogue.import.title");
    }

    private void look() {
        taken = false;
        picker.picked().ifPresent(file -> show(packages.preview(file.content())));
    }

    private void show(ImportPreview preview) {
        found.removeAll();
        switch (preview) {
            case ImportPreview.Refused(var problem) -> {
                var file = problem.file().isEmpty() ? "" : " " + problem.file();
                picker.refuse(getTranslation(problem.cause(), problem.argument()) + file);
            }
            case ImportPreview.Readable readable -> show(readable);
        }
    }

    private void show(ImportPreview.Readable readable) {
        if (!readable.problems().isEmpty()) {
            found.add(
                    Note.error(
                            getTranslation(
                                    "catalogue.import.wrong",
                                    readable.problems().size()),
                            getTranslation("catalogue.import.wrong.text")),
                    problems(readable.problems()));
        } else if (readable.changes().isEmpty()) {
            found.add(Note.info(getTranslation("catalogue.import.same"), getTranslation("catalogue.import.same.text")));
            return;
        }
        found.add(changes(readable));
        if (readable.importable()) {
            found.add(taking(readable));
        }
    }

    private Component problems(List<CourseProblem> problems) {
        var table = new DataTable(
                Stream.of("place", "cause").map(column -> getTranslation("catalogue.import.column." + column)));
        problems.stream().limit(MOST_SHOWN).forEach(problem -> {
            var place = new Span(problem.file() + (problem.line() > 0 ? ":" + problem.line() : ""));
            place.addClassName("wrap-anywhere");
            table.row(
                    place,
                    new Span(getTranslation(problem.cause(), problem.arguments().toArray())));
        });
        var card = new Div(table);
        card.setId("problems");
        card.addClassNames("card", "card-flush");
        return card;
    }

    private Component changes(ImportPreview.Readable readable) {
        var card = new Card(
                readable.title(),
                new Paragraph(getTranslation(
                        readable.isNew() ? "catalogue.import.new" : "catalogue.import.known",
                        readable.programme().value(),
                        count(readable, FileChange.Kind.ADDED),
                        count(readable, FileChange.Kind.CHANGED),
                        count(readable, FileChange.Kind.REMOVED))));
        card.setId("changes");
        var list = new Div();
        readable.changes().stream().limit(MOST_SHOWN).map(this::line).forEach(list::add);
        list.addClassNames("stack", "stack-2");
        var details = new NativeDetails(
                getTranslation("catalogue.import.files", readable.changes().size()), list);
        details.setOpen(readable.changes().size() <= 20);
        card.add(details);
        return card;
    }

    private Component line(PathChange change) {
        var path = new Span(change.path());
        path.addClassName("wrap-anywhere");
        var line = new Div(DraftWords.kind(this, change.kind()), path);
        line.addClassNames("row", "s");
        return line;
    }

    private static long count(ImportPreview.Readable readable, FileChange.Kind kind) {
        return readable.changes().stream()
                .filter(change -> change.kind() == kind)
                .count();
    }

    private Component taking(ImportPreview.Readable readable) {
        var title = new TextField(getTranslation("catalogue.import.draft-title"));
        title.setId("draft-title");
        title.setMaxLength(LONGEST_TITLE);
        title.setValue(getTranslation(
                "catalogue.import.draft-title.value", readable.programme().value()));
        title.setWidthFull();
        title.setManualValidation(true);
        var take = Buttons.main(getTranslation("catalogue.import.take"), "take", () -> take(title));
        var card = new Card(
                getTranslation("catalogue.import.draft"),
                new Paragraph(getTranslation("catalogue.import.draft.text")),
                title,
                new Div(take));
        card.setId("taking");
        return card;
    }

    private void take(TextField title) {
        if (title.getValue().isBlank()) {
            title.setErrorMessage(getTranslation("catalogue.import.draft-title.missing"));
            title.setInvalid(true);
            return;
        }
        if (taken) {
            return;
        }
        taken = true;
        var file = picker.picked().orElseThrow();
        switch (packages.importAsDraft(file.content(), title.getValue())) {
            case ImportResult.Imported(var draft) ->
                getUI().ifPresent(ui -> ui.navigate(AuthoringNavigation.draft(draft)));
            case ImportResult.NotImported(var preview) -> show(preview);
        }
    }
}
