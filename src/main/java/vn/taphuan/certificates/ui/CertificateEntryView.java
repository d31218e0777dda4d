package vn.taphuan.certificates.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.taphuan.certificates.CertificateId;
import vn.taphuan.certificates.issuing.CertificateChanges;
import vn.taphuan.certificates.issuing.ChangeState;
import vn.taphuan.certificates.issuing.ChangeSummary;
import vn.taphuan.certificates.issuing.DecideChangeResult;
import vn.taphuan.certificates.issuing.ProposeChangeResult;
import vn.taphuan.certificates.issuing.ReissueReasons;
import vn.taphuan.certificates.register.CertificateErasures;
import vn.taphuan.certificates.register.CertificatePapers;
import vn.taphuan.certificates.register.CertificateState;
import vn.taphuan.certificates.register.CertificateSummary;
import vn.taphuan.certificates.register.FormPrints;
import vn.taphuan.certificates.register.RegisterBook;
import vn.taphuan.certificates.token.PersonSignatures;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.security.UnitId;
import vn.taphuan.platform.ui.Buttons;
import vn.taphuan.platform.ui.Card;
import vn.taphuan.platform.ui.Facts;
import vn.taphuan.platform.ui.Formats;
import vn.taphuan.platform.ui.MainLayout;
import vn.taphuan.platform.ui.Note;
import vn.taphuan.platform.ui.PageHead;
import vn.taphuan.platform.ui.ReasonDialog;
import vn.taphuan.platform.ui.Toasts;
import vn.taphuan.units.UnitSummary;
import vn.taphuan.units.Units;

/** One entry of a register: what it says, what became of it, and the proposals to revoke it or to issue it again. */
@Route(value = CertificateRegisterView.PATH + "/:id", layout = MainLayout.class)
@RolesAllowed(Permissions.CERTIFICATE_READ)
class CertificateEntryView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final transient RegisterBook register;
    private final transient CertificateChanges changes;
    private final transient ReissueReasons reasons;
    private final transient CertificatePapers papers;
    private final transient FormPrints forms;
    private final transient CertificateErasures erasures;
    private final transient PersonSignatures signatures;
    private final transient Units units;
    private final transient CurrentAccount current;
    private final Div message = new Div();
    private @Nullable CertificateId shown;
    private String title = "";

    CertificateEntryView(
            RegisterBook register,
            CertificateChanges changes,
            ReissueReasons reasons,
            CertificatePapers papers,
            FormPrints forms,
            CertificateErasures erasures,
            PersonSignatures signatures,
            Units units,
            CurrentAccount current) {
        this.register = register;
        this.changes = changes;
        this.reasons = reasons;
        this.papers = papers;
        this.forms = forms;
        this.erasures = erasures;
        this.signatures = signatures;
        this.units = units;
        this.current = current;
        message.setId("entry-message");
        addClassName("page");
    }

    static String path(CertificateId id) {
        return CertificateRegisterView.PATH + "/" + id.value();
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        shown = event.getRouteParameters()
                .get("id")
                .map(CertificateEntryView::id)
                .orElseThrow(NotFoundException::new);
        show(shown);
    }

    private static CertificateId id(String typed) {
        try {
            return new CertificateId(UUID.fromString(typed));
        } catch (IllegalArgumentException noId) {
            throw new NotFoundException();
        }
    }

    private void show(CertificateId id) {
        removeAll();
        var one = register.find(id).orElseThrow(NotFoundException::new);
        title = getTranslation("certificates.entry.title", one.number());
        var proposals = changes.of(id);
        var open = proposals.stream()
                .filter(change -> change.state() == ChangeState.PROPOSED)
                .findFirst();
        var head = new PageHead(title, one.fullName());
        head.state(new Div(Words.badge(this, one.state())));
        if (!one.erased()) {
            head.offer(PaperLink.to(getTranslation("certificates.paper.open"), () -> papers.forStaff(id)));
            if (forms.isFor(id)) {
                head.offer(PaperLink.ontoForms(this, () -> forms.of(id)));
            }
        }
        boolean counts = one.state() == CertificateState.ISSUED;
        if (counts && !one.erased() && open.isEmpty() && may(Permissions.CERTIFICATE_PROPOSE, one.body())) {
            head.offer(Buttons.plain(getTranslation("certificates.change.REVOKE"), "revoke", () -> revoke(id)));
            head.offer(Buttons.plain(
                    getTranslation("certificates.change.REISSUE"),
                    "reissue",
                    () -> new ReissueDialog(changes, reasons, id, this::said).open()));
        }
        if (!one.erased() && mayErase()) {
            head.offer(Buttons.plain(getTranslation("certificates.erase"), "erase", () -> erase(id)));
        }
        add(head, message);
        if (one.erased()) {
            add(Note.info(getTranslation("certificates.erase.done"), getTranslation("certificates.erase.done.text")));
        }
        if (!counts) {
            add(ended(one));
        }
        open.ifPresent(change -> add(waiting(change)));
        add(facts(one));
        var decided = proposals.stream()
                .filter(change -> change.state() != ChangeState.PROPOSED)
                .toList();
        if (!decided.isEmpty()) {
            add(history(decided));
        }
    }

    private boolean may(String permission, UnitId body) {
        return current.may(permission) && current.scope(permission).includes(body);
    }

    private Component ended(CertificateSummary one) {
        var ended = one.ended();
        if (ended == null) {
            return new Div();
        }
        var text = getTranslation("certificates.entry.ended", Formats.date(ended.on()), ended.by(), ended.reason());
        return ended.replacedBy() == null
                ? Note.error(getTranslation("certificates.paper.REVOKED"), text)
                : Note.attention(getTranslation("certificates.register.replaced-by", ended.replacedBy()), text);
    }

    private Component facts(CertificateSummary one) {
        var body = units.find(one.body()).map(UnitSummary::name).orElse("");
        var verify = new Anchor("/verify/" + one.code().grouped(), one.code().grouped());
        verify.setRouterIgnore(true);
        return new Card(
                getTranslation("certificates.entry.facts"),
                new Facts()
                        .with(getTranslation("certificates.list.number"), one.number())
                        .with(getTranslation("certificates.register.position"), String.valueOf(one.position()))
                        .with(getTranslation("certificates.register.body"), body)
                        .with(getTranslation("certificates.register.holder"), one.fullName())
                        .with(getTranslation("certificates.register.born"), String.valueOf(one.birthYear()))
                        .with(getTranslation("certificates.list.unit"), one.unit())
                        .with(getTranslation("certificates.verify.programme"), one.programme())
                        .with(getTranslation("certificates.list.issued"), Formats.date(one.issuedOn()))
                        .with(getTranslation("certificates.register.signer"), one.signer())
                        .with(
                                getTranslation("certificates.register.instead"),
                                one.replaces() == null ? "" : one.replaces())
                        .with(getTranslation("certificates.entry.code"), verify)
                        .with(
                                getTranslation("certificates.token.verify"),
                                SignatureWords.of(this, signatures.of(one.id()), Formats::dateTime)));
    }

    private Component waiting(ChangeSummary change) {
        var card = new Card(
                getTranslation("certificates.change.open." + change.kind()),
                new Paragraph(getTranslation(
                        "certificates.change.proposed",
                        change.proposedBy(),
                        Formats.dateTime(change.proposedAt()),
                        change.reason())),
                DifferenceList.of(this, change));
        card.setId("open-change");
        var buttons = new Div();
        buttons.addClassNames("row", "certificates-do");
        if (may(Permissions.CERTIFICATE_PROPOSE, change.body())) {
            buttons.add(Buttons.plain(
                    getTranslation("certificates.change.withdraw"),
                    "withdraw-change",
                    () -> said(changes.withdraw(change.id()))));
        }
        if (may(Permissions.CERTIFICATE_SIGN, change.body())) {
            buttons.add(
                    Buttons.plain(
                            getTranslation("certificates.change.refuse"),
                            "refuse-change",
                            () -> ReasonDialog.ask(
                                    getTranslation("certificates.change.refuse"),
                                    getTranslation("certificates.change.refuse.text"),
                                    getTranslation("certificates.change.refuse"),
                                    reason -> said(changes.refuse(change.id(), reason)))),
                    Buttons.mainCreating(
                            getTranslation("certificates.change.sign." + change.kind()),
                            "sign-change",
                            () -> said(changes.sign(change.id()))));
        }
        card.add(buttons);
        return card;
    }

    private Component history(List<ChangeSummary> decided) {
        var card = new Card(getTranslation("certificates.history"));
        card.setId("changes");
        decided.forEach(change -> {
            var at = change.decidedAt();
            card.add(new Paragraph(getTranslation(
                    "certificates.change.decided." + change.state(),
                    getTranslation("certificates.change." + change.kind()),
                    change.proposedBy(),
                    change.reason(),
                    change.decidedBy() == null ? "" : change.decidedBy(),
                    at == null ? "" : Formats.dateTime(at),
                    change.decidedReason() == null ? "" : change.decidedReason())));
        });
        return card;
    }

    private boolean mayErase() {
        return current.may(Permissions.CERTIFICATE_GOVERN)
                && current.scope(Permissions.CERTIFICATE_GOVERN).everything();
    }

    private void erase(CertificateId id) {
        ReasonDialog.ask(
                getTranslation("certificates.erase"),
                getTranslation("certificates.erase.text"),
                getTranslation("certificates.erase.go"),
                reason -> {
                    erasures.erase(id, reason);
                    reload();
                });
    }

    private void revoke(CertificateId id) {
        ReasonDialog.ask(
                getTranslation("certificates.change.REVOKE"),
                getTranslation("certificates.change.revoke.text"),
                getTranslation("certificates.change.propose"),
                reason -> said(changes.proposeRevocation(id, reason)));
    }

    private void said(ProposeChangeResult result) {
        reload();
        switch (result) {
            case ProposeChangeResult.Proposed _ -> Toasts.show(getTranslation("certificates.change.done.PROPOSED"));
            case ProposeChangeResult.ReasonMissing _ -> warning("reason", "");
            case ProposeChangeResult.ReasonNotListed _ -> warning("not-listed", "");
            case ProposeChangeResult.NoLongerCounts _ -> warning("ended", "");
            case ProposeChangeResult.AlreadyProposed _ -> warning("open", "");
            case ProposeChangeResult.PaperIncomplete(var problem) ->
                warning("paper", getTranslation("certificates.problem." + problem.name()));
        }
    }

    private void said(DecideChangeResult result) {
        reload();
        switch (result) {
            case DecideChangeResult.Revoked _ -> Toasts.show(getTranslation("certificates.change.done.REVOKED"));
            case DecideChangeResult.Reissued(var number) ->
                Toasts.show(getTranslation("certificates.change.done.REISSUED", number));
            case DecideChangeResult.Closed _ -> Toasts.show(getTranslation("certificates.change.done.CLOSED"));
            case DecideChangeResult.Changed _ -> warning("changed", "");
            case DecideChangeResult.SamePerson _ -> warning("same-person", "");
            case DecideChangeResult.NotAuthorised _ -> warning("not-authorised", "");
            case DecideChangeResult.SignerUnprintable(var name) -> warning("signer", name);
            case DecideChangeResult.ReasonMissing _ -> warning("reason", "");
            case DecideChangeResult.PublicAddressMissing _ -> warning("address", "");
        }
    }

    private void reload() {
        message.removeAll();
        if (shown != null) {
            show(shown);
        }
    }

    private void warning(String which, String argument) {
        message.add(Note.attention(
                getTranslation("certificates.change.refused." + which),
                getTranslation("certificates.change.refused." + which + ".text", argument)));
    }
}
