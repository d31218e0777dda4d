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
import vn.taphuan.classes.ClassState;
import vn.taphuan.classes.conference.ConferenceNavigation;
import vn.taphuan.classes.invitation.InvitationSummary;
import vn.taphuan.classes.invitation.Invitations;
import vn.taphuan.classes.session.ClassDetail;
import vn.taphuan.classes.session.SessionDetail;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.ui.Buttons;
import vn.taphuan.platform.ui.Icons;
import vn.taphuan.platform.ui.Links;

/** The sessions of a class, side by side. */
class SessionsTab extends Div {

    /** Rooms that are named one by one. */
    private static final int MANY = 6;

    private final transient Invitations invitations;
    private final transient InviteLinks links;
    private final transient Runnable refresh;
    private final transient List<InvitationSummary> invited;
    private final boolean invites;
    private final boolean plans;

    SessionsTab(
            ClassDetail of,
            Programmes programmes,
            Invitations invitations,
            InviteLinks links,
            CurrentAccount current,
            Runnable refresh) {
        this.invitations = invitations;
        this.links = links;
        this.refresh = refresh;
        this.invited = current.may(Permissions.CLASS_READ) ? invitations.of(of.id()) : List.of();
        this.plans = current.may(Permissions.CLASS_PLAN)
                && current.scope(Permissions.CLASS_PLAN).includes(of.centre());
        this.invites = plans && of.state() != ClassState.CANCELLED && of.state() != ClassState.FINISHED;
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
        lecturers(session).forEach(list::add);
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
        boolean many = session.rooms().stream()
                        .map(SessionDetail.RoomUse::place)
                        .distinct()
                        .count()
                > 1;
        if (many && plans) {
            var board =
                    Links.small(ConferenceNavigation.board(session.id()), getTranslation("classes.conference.open"));
            board.setId("board-" + session.number());
            card.add(board);
        }
        return card;
    }

    private List<ListItem> lecturers(SessionDetail session) {
        return session.lecturers().isEmpty()
                ? List.of(item("user", "", "classes.no-lecturer"))
                : session.lecturers().stream()
                        .map(teacher -> lecturer(session, teacher))
                        .toList();
    }

    /** His name, what he answered, and the way to ask him. */
    private ListItem lecturer(SessionDetail session, SessionDetail.Teacher teacher) {
        var invitation = invited.stream()
                .filter(one ->
                        one.session().equals(session.id()) && one.lecturer().equals(teacher.lecturer()))
                .findFirst();
        var words = new Div(new Span(teacher.name()));
        words.addClassNames("grow", "stack", "places-answer");
        invitation.ifPresent(
                one -> words.add(new Div(InvitationWords.badge(this, one)), InvitationWords.details(this, one)));
        if (invites && !session.date().isBefore(links.today())) {
            words.add(actions(session, teacher, invitation));
        }
        return new ListItem(Icons.of("user"), words);
    }

    private Div actions(SessionDetail session, SessionDetail.Teacher teacher, Optional<InvitationSummary> invitation) {
        var ask = Buttons.small(
                getTranslation(invitation.isEmpty() ? "invitations.invite" : "invitations.again"),
                "invite-" + session.number(),
                () -> new InviteDialog(invitations, session, teacher, links.today(), links.base(), refresh).open());
        ask.setAriaLabel(getTranslation("invitations.title", teacher.name()));
        var row = new Div(ask);
        row.addClassNames("row", "wrap");
        boolean open = invitation.stream()
                .anyMatch(one -> one.state() == InvitationSummary.State.WAITING
                        || one.state() == InvitationSummary.State.ANSWERED);
        if (open) {
            row.add(Buttons.icon("x", getTranslation("invitations.withdraw", teacher.name()), () -> {
                invitations.withdraw(session.id(), teacher.lecturer());
                refresh.run();
            }));
        }
        return row;
    }

    private List<ListItem> rooms(SessionDetail session) {
        return session.rooms().isEmpty()
                ? List.of(item("pin", "", "classes.no-room"))
                : session.rooms().size() > MANY
                        ? List.of(item(
                                "pin",
                                Words.few(
                                        this,
                                        session.rooms().stream()
                                                .map(SessionDetail.RoomUse::placeName)
                                                .distinct()
                                                .toList()),
                                "classes.no-room"))
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
