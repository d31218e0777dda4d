package vn.taphuan.classes.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import vn.taphuan.classes.PlaceId;
import vn.taphuan.classes.conference.JoinAddress;
import vn.taphuan.classes.conference.JoinLinks;
import vn.taphuan.classes.conference.SaveLinkResult;
import vn.taphuan.platform.ui.Buttons;
import vn.taphuan.platform.ui.Toasts;

/** Where a place joins over the line; whoever plans the class may give it an address of its own. */
final class JoinLinkCard extends Section {

    private static final int LONGEST = 500;

    private final transient JoinLinks links;
    private final PlaceId place;
    private final Div now = new Div();
    private final TextField typed = new TextField();

    JoinLinkCard(JoinLinks links, PlaceId place, boolean plans) {
        this.links = links;
        this.place = place;
        addClassNames("card", "stack", "stack-3");
        setId("join-link");
        now.addClassName("conference-join");
        add(new H2(getTranslation("classes.join-link")), now);
        if (plans) {
            typed.setLabel(getTranslation("classes.join-link.own"));
            typed.setHelperText(getTranslation("classes.join-link.help"));
            typed.setPlaceholder("https://");
            typed.setMaxLength(LONGEST);
            typed.setWidthFull();
            typed.setId("join-address");
            add(typed, new Div(Buttons.plain(getTranslation("classes.join-link.save"), "join-save", this::save)));
        }
        show();
    }

    private void show() {
        now.removeAll();
        var address = links.of(place);
        if (address.isEmpty()) {
            now.add(new Paragraph(getTranslation("classes.join-link.none")));
            return;
        }
        var join = address.get();
        var link = new Anchor(join.link().value(), join.link().value());
        link.setTarget("_blank");
        link.getElement().setAttribute("rel", "noopener noreferrer");
        var source = new Paragraph(
                getTranslation("classes.join-link.source." + join.source().name()));
        source.addClassNames("s", "soft");
        now.add(link, source);
        typed.setValue(join.source() == JoinAddress.Source.OWN ? join.link().value() : "");
    }

    private void save() {
        typed.setInvalid(false);
        switch (links.save(place, typed.getValue())) {
            case SaveLinkResult.Saved() -> {
                show();
                Toasts.show(getTranslation("classes.join-link.saved"));
            }
            case SaveLinkResult.NotAnAddress() -> {
                typed.setErrorMessage(getTranslation("classes.join-link.wrong"));
                typed.setInvalid(true);
            }
        }
    }
}
