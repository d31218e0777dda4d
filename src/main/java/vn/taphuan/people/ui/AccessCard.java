package vn.taphuan.people.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.springframework.context.MessageSource;
import vn.taphuan.platform.audit.AccessTrail;
import vn.taphuan.platform.ui.Formats;

/** Who looked at the own data, for what and when. */
final class AccessCard extends Section {

    private final transient MessageSource texts;

    AccessCard(AccessTrail access, MessageSource texts) {
        this.texts = texts;
        setId("access");
        addClassNames("card", "stack");
        var lead = new Paragraph(getTranslation("people.access.lead"));
        lead.addClassNames("s", "soft");
        add(new H2(getTranslation("people.access.title")), lead);
        var lines = access.mine();
        if (lines.isEmpty()) {
            add(new Paragraph(getTranslation("people.access.none")));
            return;
        }
        var list = new UnorderedList();
        list.addClassName("list");
        lines.forEach(line -> list.add(item(line)));
        add(list);
    }

    private ListItem item(AccessTrail.Line line) {
        var what = new Span(purpose(line.purpose()) + " · " + Formats.dateTime(line.at()));
        what.addClassNames("s", "soft");
        var words = new Div(new Div(new Span(line.viewerName())), what);
        words.addClassName("grow");
        return new ListItem(words);
    }

    /** One that no text names, of a feature to come, must not hide who looked. */
    private String purpose(String purpose) {
        var words = texts.getMessage("audit.purpose." + purpose, null, "", getLocale());
        return words == null || words.isEmpty() ? getTranslation("people.access.other") : words;
    }
}
