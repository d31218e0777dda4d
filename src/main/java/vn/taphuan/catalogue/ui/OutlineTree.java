package vn.taphuan.catalogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.catalogue.authoring.CourseOutline;
import vn.taphuan.catalogue.authoring.DraftAttachments;
import vn.taphuan.catalogue.authoring.DraftContent;
import vn.taphuan.catalogue.authoring.DraftId;
import vn.taphuan.catalogue.authoring.DraftStructure;
import vn.taphuan.catalogue.authoring.Drafts;
import vn.taphuan.catalogue.authoring.FileChange;
import vn.taphuan.catalogue.authoring.StructureResult;
import vn.taphuan.catalogue.loading.CourseFolder;
import vn.taphuan.platform.files.Sha256;
import vn.taphuan.platform.ui.Buttons;
import vn.taphuan.platform.ui.Card;
import vn.taphuan.platform.ui.Icons;
import vn.taphuan.platform.ui.Note;

/** A programme as the draft would make it: every module with its lessons and other parts, each leading to its editor. */
final class OutlineTree extends Card {

    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_SHORT = 45;

    /** Which modules somebody has opened, and which he is arranging; stays while the page is loaded anew. */
    static final class Opened {
        private final Set<ModuleCode> open = new HashSet<>();
        private final Set<ModuleCode> arranging = new HashSet<>();

        Set<ModuleCode> open() {
            return open;
        }

        Set<ModuleCode> arranging() {
            return arranging;
        }
    }

    private final transient DraftContent content;
    private final transient DraftStructure structure;
    private final transient Drafts drafts;
    private final transient DraftAttachments attachments;
    private final transient DraftEditors editors;
    private final boolean mayEdit;
    private final transient Opened opened;
    private final transient Consumer<@Nullable Component> then;
    private final transient Map<String, FileChange> changes = new HashMap<>();

    /** @param then loads the page anew, with what is to be said */
    OutlineTree(
            Component owner,
            DraftContent content,
            CourseOutline outline,
            DraftStructure structure,
            Drafts drafts,
            DraftAttachments attachments,
            DraftEditors editors,
            boolean mayEdit,
            Opened opened,
            Consumer<@Nullable Component> then) {
        super(owner.getTranslation("catalogue.draft.tree"));
        this.content = content;
        this.structure = structure;
        this.drafts = drafts;
        this.attachments = attachments;
        this.editors = editors;
        this.mayEdit = mayEdit;
        this.opened = opened;
        this.then = then;
        content.changes().forEach(change -> changes.put(change.path(), change));
        setId("tree");
        var help = new Paragraph(
                getTranslation(mayEdit ? "catalogue.draft.tree.help" : "catalogue.draft.tree.help.closed"));
        help.addClassNames("s", "soft");
        add(help);
        var modules = new Div();
        modules.addClassName("module-list");
        int last = outline.modules().size();
        outline.modules().forEach(module -> modules.add(new OutlineModule(this, module, last)));
        add(modules, foot());
    }

    private Component foot() {
        var settings = new Anchor(
                editors.address(draft(), CourseFolder.PROGRAMME), getTranslation("catalogue.draft.file.programme"));
        settings.addClassNames("btn", "btn-s");
        settings.setId("programme-settings");
        var foot = new Div(settings);
        foot.addClassNames("row", "wrap");
        if (mayEdit) {
            var add = Buttons.small(getTranslation("catalogue.draft.module.add"), "add-module", this::addModule);
            add.setPrefixComponent(Icons.of("plus"));
            foot.add(add);
        }
        return foot;
    }

    private void addModule() {
        TitleDialog.ask(
                getTranslation("catalogue.draft.module.add"),
                getTranslation("catalogue.draft.module.add.text"),
                new TitleDialog.Asked(getTranslation("catalogue.draft.module.title"), LONGEST_TITLE),
                new TitleDialog.Asked(getTranslation("catalogue.draft.module.short"), LONGEST_SHORT),
                getTranslation("catalogue.draft.module.add"),
                (title, shortTitle) -> {
                    var result = structure.addModule(draft(), title, shortTitle);
                    if (result instanceof StructureResult.Done(String path)) {
                        CourseFolder.moduleOf(path).ifPresent(opened.open()::add);
                    }
                    answer(
                            result,
                            getTranslation("catalogue.draft.module.add.done"),
                            getTranslation("catalogue.draft.module.add.done.text"));
                });
    }

    /** Says what became of a change, on a page that shows it. */
    void answer(StructureResult result, String title, String text) {
        then.accept(SaveWords.said(this, result, () -> Note.done(title, text)));
    }

    /** Loads the page anew. */
    void answer(Supplier<Component> said) {
        then.accept(said.get());
    }

    DraftId draft() {
        return content.summary().id();
    }

    DraftAttachments attachments() {
        return attachments;
    }

    /** The files that a module hands out, by path within the programme's folder. */
    SortedMap<String, Sha256> attachmentsOf(ModuleCode module) {
        SortedMap<String, Sha256> own = new TreeMap<>(content.folder().attachments());
        own.keySet().removeIf(path -> !path.startsWith(module.value() + "/"));
        return own;
    }

    DraftStructure structure() {
        return structure;
    }

    Drafts drafts() {
        return drafts;
    }

    DraftEditors editors() {
        return editors;
    }

    boolean mayEdit() {
        return mayEdit;
    }

    Opened opened() {
        return opened;
    }

    @Nullable FileChange change(String path) {
        return changes.get(path);
    }

    String text(String path) {
        return content.folder().files().getOrDefault(path, "");
    }
}
