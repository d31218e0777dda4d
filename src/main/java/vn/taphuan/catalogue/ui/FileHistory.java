package vn.taphuan.catalogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import org.jspecify.annotations.Nullable;
import vn.taphuan.catalogue.authoring.DraftFile;
import vn.taphuan.catalogue.authoring.DraftId;
import vn.taphuan.catalogue.authoring.Drafts;
import vn.taphuan.catalogue.comparison.Comparison;
import vn.taphuan.platform.ui.Buttons;
import vn.taphuan.platform.ui.Card;
import vn.taphuan.platform.ui.Toasts;

/** Every save of a text in a draft; each can be looked at and taken back, which throws nothing away. */
final class FileHistory extends Card {

    private static final int SHOWN = 20;

    private final transient Drafts drafts;
    private final transient DraftId draft;
    private final String path;
    private final CodeArea code;
    private final @Nullable DraftSaving saving;
    private final Div saves = new Div();

    /** @param saving none for somebody who only reads */
    FileHistory(
            Component owner, Drafts drafts, DraftId draft, String path, CodeArea code, @Nullable DraftSaving saving) {
        super(owner.getTranslation("catalogue.file.history"));
        this.drafts = drafts;
        this.draft = draft;
        this.path = path;
        this.code = code;
        this.saving = saving;
        setId("history");
        add(saves);
        load();
    }

    void load() {
        saves.removeAll();
        var all = drafts.history(draft, path);
        if (all.isEmpty()) {
            var none = new Paragraph(getTranslation("catalogue.file.history.none"));
            none.addClassNames("s", "soft");
            saves.add(none);
            return;
        }
        var list = new OrderedList();
        list.addClassNames("list", "s");
        all.stream().limit(SHOWN).forEach(save -> list.add(item(save)));
        saves.add(list);
        if (all.size() > SHOWN) {
            var more = new Paragraph(getTranslation("catalogue.draft.check.more", all.size() - SHOWN));
            more.addClassNames("xs", "soft");
            saves.add(more);
        }
    }

    private ListItem item(DraftFile save) {
        var words = new Div(DraftWords.step(this, save.saved()));
        words.addClassName("grow");
        var look = Buttons.small(
                getTranslation("catalogue.file.history.look"), "look-" + save.revision(), () -> look(save));
        look.setAriaLabel(getTranslation("catalogue.file.history.look.of", save.revision()));
        var item = new ListItem(words, look);
        if (save.text() == null) {
            look.setEnabled(false);
            words.add(new Div(DraftWords.soft(getTranslation("catalogue.draft.removed"))));
        }
        return item;
    }

    private void look(DraftFile save) {
        var text = save.text();
        if (text == null) {
            return;
        }
        var dialog = new Dialog();
        dialog.setId("save-dialog");
        dialog.addClassName("wide-dialog");
        dialog.setHeaderTitle(DraftWords.step(this, save.saved()));
        var table = new ComparisonTable(
                Comparison.of(text, code.getValue()),
                getTranslation("catalogue.file.history.then"),
                getTranslation("catalogue.file.history.now"));
        dialog.add(table);
        dialog.getFooter().add(Buttons.plain(getTranslation("platform.back"), "save-back", dialog::close));
        var into = saving;
        if (into != null && !text.equals(code.getValue())) {
            dialog.getFooter().add(Buttons.main(getTranslation("catalogue.file.history.take"), "save-take", () -> {
                dialog.close();
                code.setValue(text);
                into.save();
                Toasts.show(getTranslation("catalogue.file.history.taken"));
            }));
        }
        dialog.open();
    }
}
