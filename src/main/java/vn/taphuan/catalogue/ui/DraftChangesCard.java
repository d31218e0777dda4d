package vn.taphuan.catalogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.taphuan.catalogue.authoring.AuthoringNavigation;
import vn.taphuan.catalogue.authoring.CourseOutline;
import vn.taphuan.catalogue.authoring.DraftContent;
import vn.taphuan.catalogue.authoring.Drafts;
import vn.taphuan.catalogue.authoring.FileChange;
import vn.taphuan.catalogue.authoring.FileChange.Kind;
import vn.taphuan.catalogue.loading.CourseFolder;
import vn.taphuan.platform.ui.Buttons;
import vn.taphuan.platform.ui.Card;
import vn.taphuan.platform.ui.Formats;
import vn.taphuan.platform.ui.Note;

/** Which files a draft changes, who did, and the way to compare each with what is published. */
final class DraftChangesCard extends Card {

    private final transient DraftContent content;
    private final transient CourseOutline outline;
    private final transient CourseOutline published;
    private final transient Drafts drafts;
    private final transient DraftEditors editors;
    private final boolean mayEdit;
    private final transient Consumer<@Nullable Component> then;

    /** @param then loads the page anew, with what is to be said */
    DraftChangesCard(
            Component owner,
            DraftContent content,
            CourseOutline outline,
            CourseOutline published,
            Drafts drafts,
            DraftEditors editors,
            boolean mayEdit,
            Consumer<@Nullable Component> then) {
        super(owner.getTranslation("catalogue.draft.changes", content.changes().size()));
        this.content = content;
        this.outline = outline;
        this.published = published;
        this.drafts = drafts;
        this.editors = editors;
        this.mayEdit = mayEdit;
        this.then = then;
        setId("changes");
        if (content.changes().isEmpty()) {
            var none = new Paragraph(getTranslation("catalogue.draft.changes.none"));
            none.addClassNames("s", "soft");
            add(none);
            return;
        }
        var list = new UnorderedList();
        list.addClassName("change-list");
        content.changes().forEach(change -> list.add(item(change)));
        add(list);
    }

    private ListItem item(FileChange change) {
        var name = DraftWords.file(this, change.kind() == Kind.REMOVED ? published : outline, change.path());
        var link = CourseFolder.isText(change.path())
                ? new Anchor(AuthoringNavigation.changes(content.summary().id(), change.path()), name)
                : new Span(name);
        var state = new Div(DraftWords.kind(this, change.kind()));
        state.addClassNames("row", "wrap");
        if (change.outdated()) {
            state.add(DraftWords.outdated(this));
        }
        var who = new Span(getTranslation("catalogue.draft.step", Formats.dateTime(change.at()), change.by()));
        who.addClassNames("xs", "soft");
        var item = new ListItem(link, state, who);
        if (mayEdit) {
            item.add(tools(change, name));
        }
        return item;
    }

    private Component tools(FileChange change, String name) {
        var tools = new Div();
        tools.addClassNames("row", "wrap", "change-tools");
        if (change.kind() != Kind.REMOVED && CourseFolder.isText(change.path())) {
            var open = new Anchor(
                    editors.address(content.summary().id(), change.path()), getTranslation("catalogue.draft.edit"));
            open.addClassNames("btn", "btn-s");
            open.setAriaLabel(getTranslation("catalogue.draft.edit.of", name));
            tools.add(open);
        }
        Button back = Buttons.small(
                getTranslation("catalogue.draft.restore"), "restore-" + change.path(), () -> restore(change, name));
        back.setAriaLabel(getTranslation("catalogue.draft.restore.of", name));
        back.setDisableOnClick(true);
        tools.add(back);
        return tools;
    }

    private void restore(FileChange change, String name) {
        then.accept(SaveWords.said(
                this,
                drafts.restore(content.summary().id(), change.path(), change.revision()),
                () -> Note.done(
                        getTranslation("catalogue.draft.restore.done", name),
                        getTranslation("catalogue.draft.restore.done.text"))));
    }
}
