package vn.taphuan.people.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import vn.taphuan.people.SignIns;
import vn.taphuan.platform.ui.Formats;
import vn.taphuan.platform.ui.Icons;
import vn.taphuan.platform.ui.StateBadge;
import vn.taphuan.platform.ui.StateBadge.Tone;

/** Where one is signed in, and the way out of all of it at once. */
final class SignInsCard extends Section {

    private final SignIns signIns;
    private final UnorderedList list = new UnorderedList();

    SignInsCard(SignIns signIns) {
        this.signIns = signIns;
        setId("sign-ins");
        addClassNames("card", "stack");
        list.addClassName("list");
        var everywhere = new Button(getTranslation("people.sign-ins.end-all"), Icons.of("door"), click -> ask());
        everywhere.setId("sign-out-everywhere");
        add(new H2(getTranslation("people.sign-ins.title")), list, new Div(everywhere));
        show();
    }

    void show() {
        list.removeAll();
        signIns.mine().forEach(open -> list.add(item(open)));
    }

    private ListItem item(SignIns.Open open) {
        var device = DeviceWords.of(open.device());
        var when = new Span(getTranslation(
                "people.sign-ins.when", Formats.dateTime(open.startedAt()), Formats.dateTime(open.lastSeenAt())));
        when.addClassNames("s", "soft");
        var words =
                new Div(new Div(new Span(device.isEmpty() ? getTranslation("people.sign-ins.unknown") : device)), when);
        words.addClassName("grow");
        var item = new ListItem(words);
        if (open.thisOne()) {
            item.add(new StateBadge(Tone.DONE, "check", getTranslation("people.sign-ins.this")));
        }
        return item;
    }

    private void ask() {
        var dialog = new ConfirmDialog(
                getTranslation("people.sign-ins.end-all.title"),
                getTranslation("people.sign-ins.end-all.text"),
                getTranslation("people.sign-ins.end-all"),
                confirmed -> end());
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("people.back"));
        dialog.setConfirmButtonTheme("");
        dialog.open();
    }

    private void end() {
        signIns.endAll();
        UI.getCurrent().getPage().setLocation("/login?signedOut");
    }
}
