package vn.taphuan.classes.ui;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.catalogue.ModuleSummary;
import vn.taphuan.catalogue.Programmes;
import vn.taphuan.classes.session.ClassDetail;
import vn.taphuan.classes.session.SessionDetail;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.ui.Icons;
import vn.taphuan.platform.ui.Links;

/** The sessions of a class, side by side. */
class SessionsTab extends Div {

    SessionsTab(ClassDetail of, Programmes programmes, CurrentAccount current) {
        addClassName("classes-sessions");
        var modules = programmes.modules(of.modules());
        boolean takes = current.may(Permissions.ATTENDANCE_TAKE);
        of.sessions().forEach(session -> add(card(session, modules, takes)));
    }

    private Article card(SessionDetail session, Map<ModuleCode, ModuleSummary> modules, boolean takes) {
        var when = new Paragraph(Words.when(this, session.date(), session.halfDay()));
        when.addClassNames("s", "soft");
        var list = new UnorderedList();
        list.addClassName("s");
        list.add(item(
                "book",
                String.join(
                        "; ",
                        session.modules().stream()
                                .map(code -> Optional.ofNullable(modules.get(code))
                                        .map(module ->
                                                getTranslation("classes.module", module.number(), module.shortTitle()))
                                        .orElse(code.value()))
                                .toList()),
                "classes.no-module"));
        list.add(item(
                "user",
                String.join(
                        ", ",
                        session.lecturers().stream()
                                .map(SessionDetail.Teacher::name)
                                .toList()),
                "classes.no-lecturer"));
        rooms(session).forEach(list::add);
        var card = new Article(
                when, new H3(getTranslation("classes.session.periods", session.number(), session.periods())), list);
        card.addClassName("card");
        if (takes) {
            card.add(Links.light(
                    "/attendance/" + session.id().value(),
                    getTranslation("classes.sheet"),
                    "sheet-" + session.number()));
        }
        return card;
    }

    private List<ListItem> rooms(SessionDetail session) {
        return session.rooms().isEmpty()
                ? List.of(item("pin", "", "classes.no-room"))
                : session.rooms().stream()
                        .map(room -> item("pin", room.name() + " · " + room.placeName(), "classes.no-room"))
                        .toList();
    }

    private ListItem item(String icon, String text, String emptyKey) {
        var words = new Span(text.isEmpty() ? getTranslation(emptyKey) : text);
        if (text.isEmpty()) {
            words.addClassName("hint");
        }
        return new ListItem(Icons.of(icon), words);
    }
}
