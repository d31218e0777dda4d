package vn.taphuan.classes.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import vn.taphuan.platform.ui.Buttons;

/** The link to the calendar of one room. */
class FeedDialog extends Dialog {

    FeedDialog(String name, FeedBox box) {
        setId("feed-dialog");
        setHeaderTitle(getTranslation("feeds.title.of", name));
        var help = new Paragraph(getTranslation("feeds.help.room"));
        help.addClassNames("s", "soft");
        var content = new Div(help, box);
        content.addClassNames("stack", "stack-3");
        setMaxWidth("36rem");
        add(content);
        getFooter().add(Buttons.plain(getTranslation("invitations.done"), "feed-done", this::close));
    }
}
