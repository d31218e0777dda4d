package vn.taphuan.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import vn.taphuan.people.OwnAccount;
import vn.taphuan.people.OwnEmail;
import vn.taphuan.people.PeopleNavigation;
import vn.taphuan.people.Role;
import vn.taphuan.people.RoleSummary;
import vn.taphuan.people.SignIns;
import vn.taphuan.platform.audit.AccessTrail;
import vn.taphuan.platform.security.UnitId;
import vn.taphuan.platform.ui.Card;
import vn.taphuan.platform.ui.Facts;
import vn.taphuan.platform.ui.Formats;
import vn.taphuan.platform.ui.Icons;
import vn.taphuan.platform.ui.Language;
import vn.taphuan.platform.ui.MainLayout;
import vn.taphuan.platform.ui.PageHead;
import vn.taphuan.platform.ui.StateBadge;
import vn.taphuan.platform.ui.StateBadge.Tone;
import vn.taphuan.units.UnitSummary;
import vn.taphuan.units.UnitWords;
import vn.taphuan.units.Units;

/** One's own account: data, password, e-mail, devices, language, and who looked at the data. */
@Route(value = PeopleNavigation.OWN_ACCOUNT, layout = MainLayout.class)
@PermitAll
class AccountView extends Main implements HasDynamicTitle, BeforeEnterObserver {

    private final OwnAccount own;
    private final OwnEmail emails;
    private final SignIns signIns;
    private final AccessTrail access;
    private final Units units;
    private final transient MessageSource texts;

    AccountView(
            OwnAccount own, OwnEmail emails, SignIns signIns, AccessTrail access, Units units, MessageSource texts) {
        this.texts = texts;
        this.own = own;
        this.emails = emails;
        this.signIns = signIns;
        this.access = access;
        this.units = units;
        addClassName("page");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("people.account.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var me = own.read();
        var devices = new SignInsCard(signIns);
        add(
                new PageHead(getPageTitle(), me.person().fullName()),
                data(me),
                new PasswordCard(own, devices::show),
                new EmailCard(emails),
                devices,
                reading(),
                new AccessCard(access, texts));
    }

    private Component data(OwnAccount.Details me) {
        var person = me.person();
        var known = units.byId(me.roles().stream().map(RoleSummary::unit).collect(Collectors.toSet()));
        var none = getTranslation("people.unknown");
        var facts = new Facts()
                .with(getTranslation("people.field.user-name"), person.userName())
                .with(
                        getTranslation("people.field.unit"),
                        units.find(person.unit())
                                .map(unit -> UnitWords.full(unit, this))
                                .orElse(none))
                .with(
                        getTranslation("people.field.birth-year"),
                        Optional.ofNullable(person.birthYear())
                                .map(String::valueOf)
                                .orElse(none))
                .with(
                        getTranslation("people.field.position"),
                        Optional.ofNullable(person.position()).orElse(none))
                .with(
                        getTranslation("people.fact.phone"),
                        Optional.ofNullable(person.phone()).orElse(none))
                .with(getTranslation("people.fact.email"), email(me))
                .with(getTranslation("people.roles"), roles(me, known))
                .with(getTranslation("people.privacy"), privacy(me));
        var wrong = new Paragraph(getTranslation("people.account.wrong-data"));
        wrong.addClassNames("s", "soft");
        return card("own-data", "people.data", facts, wrong);
    }

    private Component email(OwnAccount.Details me) {
        if (me.person().email() == null) {
            return new Span(getTranslation("people.unknown"));
        }
        var badge = me.emailConfirmed()
                ? new StateBadge(Tone.DONE, "check", getTranslation("people.email.confirmed"))
                : new StateBadge(Tone.NEUTRAL, "wait", getTranslation("people.email.not-confirmed"));
        var row = new Div(new Span(me.person().email()), badge);
        row.addClassNames("row", "wrap");
        return row;
    }

    private Component roles(OwnAccount.Details me, Map<UnitId, UnitSummary> known) {
        var list = new Div();
        if (me.roles().isEmpty()) {
            list.setText(PeopleWords.role(Role.TRAINEE, this));
        }
        me.roles()
                .forEach(role -> list.add(new Div(PeopleWords.role(role.role(), this)
                        + Optional.ofNullable(known.get(role.unit()))
                                .map(unit -> " · " + unit.name())
                                .orElse(""))));
        return list;
    }

    private Component privacy(OwnAccount.Details me) {
        var link = new Anchor("/privacy", getTranslation("people.privacy.read"));
        link.setRouterIgnore(true);
        link.setId("privacy");
        var accepted = new Div(Optional.ofNullable(me.notice())
                .map(notice ->
                        getTranslation("people.privacy.accepted", notice.version(), Formats.dateTime(notice.at())))
                .orElse(""));
        return new Div(accepted, link);
    }

    private Component reading() {
        var languages = new Div();
        languages.addClassNames("row", "wrap");
        for (var language : Language.ALL) {
            languages.add(language(language));
        }
        var size = new Paragraph(getTranslation("people.reading.text-size"));
        size.addClassNames("s", "soft");
        return card("reading", "people.reading.title", languages, size);
    }

    private Anchor language(Locale language) {
        var link = new Anchor(
                "/" + PeopleNavigation.OWN_ACCOUNT + "?lang=" + language.getLanguage(),
                getTranslation("people.language." + language.getLanguage()));
        link.setRouterIgnore(true);
        link.addClassName("btn");
        link.setId("language-" + language.getLanguage());
        link.getElement().setAttribute("lang", language.getLanguage());
        if (getLocale().getLanguage().equals(language.getLanguage())) {
            link.getElement().setAttribute("aria-current", "true");
            link.addComponentAsFirst(Icons.of("check"));
        }
        return link;
    }

    private Section card(String id, String title, Component... parts) {
        var card = new Card(getTranslation(title), parts);
        card.setId(id);
        return card;
    }
}
