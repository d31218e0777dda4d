package vn.taphuan.catalogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.taphuan.catalogue.CatalogueNavigation;
import vn.taphuan.catalogue.authoring.CourseOutline.LessonOutline;
import vn.taphuan.catalogue.authoring.CourseOutline.ModuleOutline;
import vn.taphuan.catalogue.authoring.CourseOutline.NamedFile;
import vn.taphuan.catalogue.authoring.FileChange;
import vn.taphuan.catalogue.authoring.FileChange.Kind;
import vn.taphuan.catalogue.authoring.StructureResult;
import vn.taphuan.platform.ui.Buttons;
import vn.taphuan.platform.ui.Icons;
import vn.taphuan.platform.ui.Note;
import vn.taphuan.platform.ui.StateBadge;
import vn.taphuan.platform.ui.StateBadge.Tone;

/** One module of the tree: closed it says how much there is, open it leads to every part. */
final class OutlineModule extends NativeDetails {

    private static final int LONGEST_TITLE = 200;

    private final transient OutlineTree tree;
    private final transient ModuleOutline module;
    private final boolean arranging;

    /** @param last the place of the last module of the programme */
    OutlineModule(OutlineTree tree, ModuleOutline module, int last) {
        this.tree = tree;
        this.module = module;
        this.arranging = tree.mayEdit() && tree.opened().arranging().contains(module.code());
        addClassName("module-box");
        setId("module-" + module.code().value());
        setSummary(head());
        setOpen(tree.opened().open().contains(module.code()));
        addToggleListener(toggled -> {
            if (toggled.isOpened()) {
                tree.opened().open().add(module.code());
            } else {
                tree.opened().open().remove(module.code());
            }
        });
        var content = new Div(lessons(), parts());
        content.addClassNames("stack", "stack-3", "module-content");
        if (tree.mayEdit()) {
            content.add(tools(last));
        }
        setContent(content);
    }

    private Component head() {
        var number = new Span(String.valueOf(module.place()));
        number.addClassName("spine");
        number.getElement().setAttribute("aria-hidden", "true");
        var title = new Span(module.title().isEmpty() ? getTranslation("catalogue.draft.untitled") : module.title());
        title.addClassName("module-name");
        var counts = DraftWords.soft(getTranslation(
                "catalogue.draft.module.counts", module.lessons().size(), module.minutes(), module.questions()));
        counts.addClassName("xs");
        var words = new Div(title, counts);
        words.addClassNames("grow", "module-words");
        var head = new Div(number, words);
        head.addClassNames("row", "module-head");
        long changed = module.paths().stream()
                .filter(path -> tree.change(path) != null)
                .count();
        if (changed > 0) {
            head.add(new StateBadge(
                    Tone.IN_PROGRESS, "edit", getTranslation("catalogue.draft.module.changed", changed)));
        }
        return head;
    }

    private Component lessons() {
        var list = new OrderedList();
        list.addClassName("lesson-list");
        list.setId("lessons-" + module.code().value());
        for (int i = 0; i < module.lessons().size(); i++) {
            list.add(lesson(module.lessons().get(i), i));
        }
        var part = new Div(new H3(getTranslation("catalogue.draft.lessons")), list);
        part.addClassNames("stack", "stack-2");
        if (module.lessons().isEmpty()) {
            var none = new Paragraph(getTranslation("catalogue.draft.lessons.none"));
            none.addClassNames("s", "soft");
            part.add(none);
        }
        return part;
    }

    private ListItem lesson(LessonOutline lesson, int index) {
        var number = DraftWords.soft(index + 1 + ".");
        var link = link(lesson.path(), lesson.title());
        link.addClassName("grow");
        var minutes = DraftWords.soft(getTranslation("catalogue.minutes", lesson.minutes()));
        minutes.addClassNames("nowrap", "xs");
        var item = new ListItem(number, link);
        changed(lesson.path(), item);
        item.add(minutes);
        if (arranging) {
            item.add(arrange(lesson, index));
        }
        return item;
    }

    private Component arrange(LessonOutline lesson, int index) {
        var up = Buttons.icon("up", getTranslation("catalogue.draft.up", lesson.title()), () -> move(lesson, false));
        up.setEnabled(index > 0);
        var down =
                Buttons.icon("down", getTranslation("catalogue.draft.down", lesson.title()), () -> move(lesson, true));
        down.setEnabled(index + 1 < module.lessons().size());
        var out = Buttons.small(getTranslation("catalogue.draft.lesson.retire"), "", () -> retire(lesson));
        out.setAriaLabel(getTranslation("catalogue.draft.lesson.retire.of", lesson.title()));
        var tools = new Div(up, down, out);
        tools.addClassNames("row", "arrange");
        Stream.of(up, down).forEach(button -> button.setDisableOnClick(true));
        return tools;
    }

    private void move(LessonOutline lesson, boolean down) {
        tree.answer(
                tree.structure().moveLesson(tree.draft(), lesson.path(), down),
                getTranslation("catalogue.draft.moved", lesson.title()),
                "");
    }

    private void retire(LessonOutline lesson) {
        confirm(
                getTranslation("catalogue.draft.lesson.retire.title", lesson.title()),
                getTranslation("catalogue.draft.lesson.retire.text"),
                getTranslation("catalogue.draft.lesson.retire"),
                () -> tree.answer(
                        tree.structure().retireLesson(tree.draft(), lesson.path()),
                        getTranslation("catalogue.draft.lesson.retire.done", lesson.title()),
                        getTranslation("catalogue.draft.lesson.retire.done.text")));
    }

    private Component parts() {
        var list = new UnorderedList();
        list.addClassName("part-list");
        part(list, "list", "questions.yaml", getTranslation("catalogue.draft.part.questions", module.questions()));
        part(list, "file", "summary.md", getTranslation("catalogue.draft.part.summary"));
        part(list, "book", "glossary.yaml", getTranslation("catalogue.draft.part.glossary", module.terms()));
        part(list, "edit", "module.yaml", getTranslation("catalogue.draft.part.settings"));
        var parts = new Div(new H3(getTranslation("catalogue.draft.parts")), list);
        parts.addClassNames("stack", "stack-2");
        files(parts, "catalogue.draft.part.figures", module.figures());
        files(parts, "catalogue.draft.part.forms", module.forms());
        attachments(parts);
        return parts;
    }

    private void part(UnorderedList list, String icon, String name, String title) {
        var path = module.path(name);
        if (!module.has(name) && !tree.mayEdit()) {
            return;
        }
        var item = new ListItem(Icons.of(icon), link(path, title));
        changed(path, item);
        if (!module.has(name)) {
            item.add(DraftWords.soft(getTranslation("catalogue.draft.part.missing")));
        }
        list.add(item);
    }

    private void files(Div parts, String key, List<NamedFile> files) {
        if (files.isEmpty()) {
            return;
        }
        var names = new UnorderedList();
        names.addClassName("file-list");
        files.forEach(file -> {
            var item = new ListItem(link(file.path(), file.title()));
            changed(file.path(), item);
            names.add(item);
        });
        var details = new NativeDetails(getTranslation(key, files.size()));
        details.addClassName("src");
        details.setContent(names);
        parts.add(details);
    }

    private void attachments(Div parts) {
        var files = tree.attachmentsOf(module.code());
        if (files.isEmpty()) {
            return;
        }
        var names = new UnorderedList();
        names.addClassName("file-list");
        files.forEach((path, file) -> {
            var name = path.substring(path.lastIndexOf('/') + 1);
            var link = new Anchor("/" + CatalogueNavigation.attachment(file, name), name);
            link.setRouterIgnore(true);
            var item = new ListItem(link);
            changed(path, item);
            if (tree.mayEdit()) {
                item.add(Buttons.icon("x", getTranslation("catalogue.draft.attachment.remove", name), () -> {
                    int revision = Optional.ofNullable(tree.change(path))
                            .map(FileChange::revision)
                            .orElse(0);
                    var result = tree.drafts().remove(tree.draft(), path, revision);
                    tree.answer(() -> SaveWords.said(
                            tree,
                            result,
                            () -> Note.done(tree.getTranslation("catalogue.draft.attachment.removed", name), "")));
                }));
            }
            names.add(item);
        });
        var details = new NativeDetails(getTranslation("catalogue.draft.part.attachments", files.size()));
        details.addClassName("src");
        details.setContent(names);
        parts.add(details);
    }

    private Anchor link(String path, String title) {
        return new Anchor(tree.editors().address(tree.draft(), path), title);
    }

    private void changed(String path, ListItem item) {
        var change = tree.change(path);
        if (change == null) {
            return;
        }
        item.add(
                change.outdated()
                        ? DraftWords.outdated(this)
                        : change.kind() == Kind.REMOVED ? new Span() : DraftWords.kind(this, change.kind()));
    }

    private Component tools(int last) {
        var tools = new Div();
        tools.addClassNames("row", "wrap", "module-tools");
        tools.add(withIcon("plus", "catalogue.draft.lesson.add", "add-lesson-", this::addLesson));
        tools.add(withIcon(
                "plus", "catalogue.draft.figure.add", "add-figure-", () -> new FigureDialog(tree, module).open()));
        tools.add(withIcon(
                "plus",
                "catalogue.draft.attachment.add",
                "add-attachment-",
                () -> new AttachmentDialog(tree, module, tree.attachments()).open()));
        if (!arranging) {
            tools.add(withIcon("swap", "catalogue.draft.arrange", "arrange-", () -> arrange(true)));
            return tools;
        }
        if (module.place() > 1) {
            tools.add(withIcon("up", "catalogue.draft.module.up", "module-up-", () -> move(false)));
        }
        if (module.place() < last) {
            tools.add(withIcon("down", "catalogue.draft.module.down", "module-down-", () -> move(true)));
        }
        tools.add(withIcon("x", "catalogue.draft.module.retire", "retire-module-", this::retire));
        tools.add(withIcon("check", "catalogue.draft.arrange.done", "arrange-", () -> arrange(false)));
        return tools;
    }

    private Button withIcon(String icon, String key, String id, Runnable action) {
        var button = Buttons.small(getTranslation(key), id + module.code().value(), action);
        button.setPrefixComponent(Icons.of(icon));
        return button;
    }

    private void arrange(boolean on) {
        if (on) {
            tree.opened().arranging().add(module.code());
        } else {
            tree.opened().arranging().remove(module.code());
        }
        tree.answer(Div::new);
    }

    private void addLesson() {
        TitleDialog.ask(
                getTranslation("catalogue.draft.lesson.add"),
                getTranslation("catalogue.draft.lesson.add.text"),
                new TitleDialog.Asked(getTranslation("catalogue.draft.lesson.title"), LONGEST_TITLE),
                null,
                getTranslation("catalogue.draft.lesson.add"),
                (title, none) -> {
                    var result = tree.structure().addLesson(tree.draft(), module.code(), title);
                    if (result instanceof StructureResult.Done(String path)) {
                        getUI().ifPresent(ui -> ui.navigate(tree.editors().address(tree.draft(), path)));
                    } else {
                        tree.answer(result, "", "");
                    }
                });
    }

    private void move(boolean down) {
        tree.answer(
                tree.structure().moveModule(tree.draft(), module.code(), down),
                getTranslation("catalogue.draft.moved", module.title()),
                "");
    }

    private void retire() {
        confirm(
                getTranslation("catalogue.draft.module.retire.title", module.place()),
                getTranslation("catalogue.draft.module.retire.text"),
                getTranslation("catalogue.draft.module.retire"),
                () -> tree.answer(
                        tree.structure().retireModule(tree.draft(), module.code()),
                        getTranslation("catalogue.draft.module.retire.done"),
                        getTranslation("catalogue.draft.lesson.retire.done.text")));
    }

    private void confirm(String title, String consequence, String action, Runnable then) {
        var dialog = new ConfirmDialog();
        dialog.setId("retire-dialog");
        dialog.setHeader(title);
        dialog.setText(consequence);
        dialog.setConfirmText(action);
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("platform.back"));
        dialog.addConfirmListener(confirmed -> then.run());
        dialog.open();
    }
}
