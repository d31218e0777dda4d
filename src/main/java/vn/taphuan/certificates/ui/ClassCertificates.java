package vn.taphuan.certificates.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import vn.taphuan.catalogue.Programmes;
import vn.taphuan.certificates.document.CertificateData;
import vn.taphuan.certificates.eligibility.ClassCompletion;
import vn.taphuan.certificates.eligibility.CompletionRules;
import vn.taphuan.certificates.eligibility.Completions;
import vn.taphuan.certificates.issuing.BatchDetail;
import vn.taphuan.certificates.issuing.BatchState;
import vn.taphuan.certificates.issuing.BatchStep;
import vn.taphuan.certificates.issuing.BatchSummary;
import vn.taphuan.certificates.issuing.CertificateBatches;
import vn.taphuan.certificates.issuing.PaperProblem;
import vn.taphuan.certificates.issuing.ProposalContent;
import vn.taphuan.certificates.issuing.ProposeResult;
import vn.taphuan.certificates.issuing.StepResult;
import vn.taphuan.certificates.register.CertificatePapers;
import vn.taphuan.certificates.register.CertificateSummary;
import vn.taphuan.certificates.register.FormPrints;
import vn.taphuan.certificates.register.PaperJobs;
import vn.taphuan.certificates.register.RegisterBook;
import vn.taphuan.classes.ClassId;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.ui.Buttons;
import vn.taphuan.platform.ui.Card;
import vn.taphuan.platform.ui.DatePickers;
import vn.taphuan.platform.ui.EmptyState;
import vn.taphuan.platform.ui.Formats;
import vn.taphuan.platform.ui.Links;
import vn.taphuan.platform.ui.Note;
import vn.taphuan.platform.ui.PdfFile;
import vn.taphuan.platform.ui.ReasonDialog;
import vn.taphuan.platform.ui.StateBadge;
import vn.taphuan.platform.ui.StateBadge.Tone;
import vn.taphuan.platform.ui.Toasts;

/** The certificates of a class: who has met what, the four steps, and the one action of whoever looks. */
@org.springframework.stereotype.Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class ClassCertificates extends Div {

    private final transient Completions completions;
    private final transient CompletionRules rules;
    private final transient CertificateBatches batches;
    private final transient RegisterBook register;
    private final transient CertificatePapers papers;
    private final transient FormPrints forms;
    private final transient PaperJobs jobs;
    private final transient Programmes programmes;
    private final transient CurrentAccount current;
    private final Div message = new Div();
    private final TextField decisionNumber = new TextField();
    private final DatePicker decisionDate;
    private @Nullable ClassId shown;

    ClassCertificates(
            Completions completions,
            CompletionRules rules,
            CertificateBatches batches,
            RegisterBook register,
            CertificatePapers papers,
            FormPrints forms,
            PaperJobs jobs,
            Programmes programmes,
            CurrentAccount current) {
        this.completions = completions;
        this.rules = rules;
        this.batches = batches;
        this.register = register;
        this.papers = papers;
        this.forms = forms;
        this.jobs = jobs;
        this.programmes = programmes;
        this.current = current;
        this.decisionDate = DatePickers.of(getTranslation("certificates.decision.date"), "decision-date");
        addClassNames("stack", "certificates-class");
        setId("certificates");
        message.setId("certificates-message");
        decisionNumber.setLabel(getTranslation("certificates.decision.number"));
        decisionNumber.setId("decision-number");
        decisionNumber.setMaxLength(60);
    }

    void show(ClassId id) {
        shown = id;
        removeAll();
        var completion = completions.of(id);
        var words = Words.of(this, programmes, completion.trainingClass().modules());
        if (completion.people().isEmpty()) {
            add(new EmptyState(
                    "users", getTranslation("certificates.nobody.title"), getTranslation("certificates.nobody.text")));
            return;
        }
        var ofClass = batches.ofClasses(List.of(id));
        var open = ofClass.stream().filter(ClassCertificates::isOpen).reduce((first, second) -> second);
        var detail = open.map(batch -> batches.find(batch.id()));
        var issued = register.ofClass(id).stream()
                .collect(Collectors.toMap(CertificateSummary::account, one -> one, (earlier, later) -> later));
        add(
                message,
                BatchStory.chain(
                        this,
                        detail,
                        detail.isPresent() || ofClass.isEmpty()
                                ? List.of()
                                : batches.history(ofClass.getLast().id())));
        var provided = batches.provided(completion);
        boolean choosing = mayPropose(completion)
                && detail.map(batch -> batch.summary().state() == BatchState.RETURNED)
                        .orElse(!provided.containsAll(completion.byAccount().keySet()));
        var table = new PeopleTable(words, completion, provided, detail, issued, papers, batches);
        table.setChoosing(choosing);
        add(actions(completion, detail, table, choosing));
        ofClass.stream()
                .filter(batch -> batch.state() == BatchState.RELEASED)
                .map(this::papers)
                .forEach(this::add);
        if (choosing) {
            add(decision(detail));
        }
        detail.map(this::remarks).ifPresent(this::add);
        add(table, rule(completion), history(ofClass));
    }

    private static boolean isOpen(BatchSummary batch) {
        return batch.state() != BatchState.RELEASED && batch.state() != BatchState.WITHDRAWN;
    }

    private boolean mayPropose(ClassCompletion completion) {
        return completion.trainingClass().taught()
                && current.may(Permissions.CERTIFICATE_PROPOSE)
                && current.scope(Permissions.CERTIFICATE_PROPOSE)
                        .includes(completion.trainingClass().body());
    }

    private Component actions(
            ClassCompletion completion, Optional<BatchDetail> open, PeopleTable table, boolean choosing) {
        var actions = new Div();
        actions.addClassNames("row", "certificates-do");
        var counts = new Paragraph(getTranslation(
                "certificates.counts",
                completion.people().size(),
                completion.people().stream()
                        .filter(ClassCompletion.PersonCompletion::everythingMet)
                        .count()));
        counts.addClassNames("grow", "soft");
        counts.setId("certificates-counts");
        actions.add(counts);
        if (choosing) {
            actions.add(propose(completion, open, table));
        }
        open.ifPresent(batch -> steps(batch, actions));
        return actions;
    }

    private Component papers(BatchSummary batch) {
        boolean mayRepeat = current.may(Permissions.CERTIFICATE_RELEASE)
                && current.scope(Permissions.CERTIFICATE_RELEASE).includes(batch.body());
        return new BatchPapers(
                batch,
                jobs,
                papers,
                mayRepeat,
                Stream.of(Stream.of(list(batch)), SigningView.link(this, current, batch.id()), ontoForms(batch))
                        .flatMap(links -> links)
                        .toList());
    }

    private Stream<Anchor> ontoForms(BatchSummary batch) {
        return forms.isFor(batch.id()) ? Stream.of(PaperLink.ontoForms(this, () -> forms.of(batch.id()))) : Stream.of();
    }

    private Component history(List<BatchSummary> all) {
        var card = new Card(
                getTranslation("certificates.history"),
                BatchStory.events(
                        this,
                        all.stream()
                                .flatMap(batch -> batches.history(batch.id()).stream())
                                .toList()));
        card.setId("history");
        card.setVisible(!all.isEmpty());
        return card;
    }

    private Anchor list(BatchSummary batch) {
        return Links.pdf(
                getTranslation("certificates.list"),
                "print",
                () -> new PdfFile("danh-sach.pdf", PrintedList.of(this, batch, register.printed(batch.id()))));
    }

    private Component propose(ClassCompletion completion, Optional<BatchDetail> open, PeopleTable table) {
        var button = Buttons.main("", "propose", () -> {
            if (decisionIsWhole()) {
                var content = content(completion, table);
                said(open.map(batch -> batches.proposeAgain(
                                batch.summary().id(), batch.summary().version(), content))
                        .orElseGet(() -> batches.propose(content)));
            }
        });
        Runnable count = () -> {
            int chosen = table.chosen().size();
            button.setText(getTranslation("certificates.do.PROPOSE", chosen));
            button.setEnabled(chosen > 0);
        };
        table.onChange(count);
        count.run();
        return button;
    }

    /** Number and date belong together; the field that is wrong says so. */
    private boolean decisionIsWhole() {
        boolean number = !decisionNumber.getValue().isBlank();
        boolean date = decisionDate.getValue() != null;
        decisionNumber.setErrorMessage(getTranslation("certificates.decision.wrong"));
        decisionDate.setErrorMessage(getTranslation("certificates.decision.wrong"));
        decisionNumber.setInvalid(
                (date && !number) || (date && number && decision().isEmpty()));
        decisionDate.setInvalid(number && !date);
        return !decisionNumber.isInvalid() && !decisionDate.isInvalid();
    }

    private Optional<CertificateData.Decision> decision() {
        try {
            return Optional.of(new CertificateData.Decision(decisionNumber.getValue(), decisionDate.getValue()));
        } catch (IllegalArgumentException unprintable) {
            return Optional.empty();
        }
    }

    private ProposalContent content(ClassCompletion completion, PeopleTable table) {
        return new ProposalContent(
                completion.trainingClass().id(),
                table.chosen(),
                table.reasons(),
                decisionDate.getValue() == null ? null : decision().orElse(null));
    }

    private void steps(BatchDetail batch, Div actions) {
        var step = batch.mine();
        if (step == null) {
            if (current.may(Permissions.CERTIFICATE_PROPOSE) && batch.summary().state() == BatchState.PROPOSED) {
                actions.add(withdraw(batch));
            }
            return;
        }
        if (step == BatchStep.PROPOSE) {
            actions.addComponentAtIndex(1, withdraw(batch));
            return;
        }
        actions.add(Buttons.plain(
                getTranslation("certificates.do.SEND_BACK"),
                "send-back",
                () -> ReasonDialog.ask(
                        getTranslation("certificates.do.SEND_BACK"),
                        getTranslation("certificates.send-back.text"),
                        getTranslation("certificates.do.SEND_BACK"),
                        reason -> said(batches.sendBack(
                                batch.summary().id(), batch.summary().version(), reason)))));
        actions.add(Buttons.main(
                getTranslation("certificates.do." + step.name(), batch.summary().people()),
                "step",
                () -> go(batch, step)));
    }

    private Component withdraw(BatchDetail batch) {
        return Buttons.plain(
                getTranslation("certificates.do.WITHDRAW"),
                "withdraw",
                () -> ReasonDialog.ask(
                        getTranslation("certificates.do.WITHDRAW"),
                        getTranslation("certificates.withdraw.text"),
                        getTranslation("certificates.do.WITHDRAW"),
                        reason -> said(batches.withdraw(
                                batch.summary().id(), batch.summary().version(), reason))));
    }

    private void go(BatchDetail batch, BatchStep step) {
        var id = batch.summary().id();
        int version = batch.summary().version();
        switch (step) {
            case CHECK -> said(batches.check(id, version));
            case SIGN -> said(batches.sign(id, version));
            case RELEASE -> {
                var dialog = new ConfirmDialog(
                        getTranslation(
                                "certificates.release.title", batch.summary().people()),
                        getTranslation(
                                "certificates.release.text",
                                batch.summary().people(),
                                batch.summary().exceptions()),
                        getTranslation(
                                "certificates.do.RELEASE", batch.summary().people()),
                        confirmed -> said(batches.release(id, version)),
                        getTranslation("certificates.back"),
                        cancelled -> {});
                dialog.setId("release-dialog");
                dialog.open();
            }
            case PROPOSE, SEND_BACK, WITHDRAW -> throw new IllegalStateException("not a step of this button");
        }
    }

    private Component decision(Optional<BatchDetail> open) {
        open.map(batch -> batch.summary().decision()).ifPresent(decision -> {
            decisionNumber.setValue(decision.number());
            decisionDate.setValue(decision.date());
        });
        var help = new Paragraph(getTranslation("certificates.decision.help"));
        help.addClassNames("soft", "s");
        var fields = new Div(decisionNumber, decisionDate, help);
        fields.addClassName("certificates-fields");
        return fields;
    }

    /** What the one whose step it is should know before deciding. */
    private Component remarks(BatchDetail batch) {
        var remarks = new Div();
        remarks.addClassNames("stack", "stack-2");
        remarks.setId("remarks");
        batch.history().stream()
                .reduce((first, second) -> second)
                .filter(event -> event.step() == BatchStep.SEND_BACK)
                .ifPresent(event -> remarks.add(Note.attention(
                        getTranslation("certificates.returned.title", event.by()),
                        Optional.ofNullable(event.reason()).orElse(""))));
        long changed = batch.entries().stream()
                .filter(entry -> entry.now() != null || entry.paperOutdated())
                .count();
        if (changed > 0) {
            remarks.add(Note.attention(
                    getTranslation("certificates.corrected.title", changed),
                    getTranslation("certificates.corrected.text")));
        }
        var decision = batch.summary().decision();
        if (decision != null) {
            var line = new Paragraph(
                    getTranslation("certificates.decision.of", decision.number(), Formats.date(decision.date())));
            line.addClassName("s");
            remarks.add(line);
        }
        return remarks;
    }

    private Component rule(ClassCompletion completion) {
        var text = new Paragraph(
                getTranslation(completion.rule().frozen() ? "certificates.rule.frozen" : "certificates.rule.open"));
        text.addClassNames("soft", "s");
        var check = new StateBadge(Tone.ATTENTION, "alert", getTranslation("certificates.to-check"));
        var line = new Div(check, text);
        line.addClassNames("row", "certificates-rule");
        var ofProgramme = rules.of(completion.trainingClass().programme());
        var rule = new Div(line);
        rule.addClassNames("stack", "stack-2");
        rule.setId("class-rule");
        if (!completion.rule().rule().equals(ofProgramme.rule())) {
            rule.add(RuleDifference.of(
                    this, ofProgramme.rule(), completion.rule().rule()));
        }
        if (mayGovern(completion)) {
            rule.add(new Div(Buttons.plain(
                    getTranslation("certificates.class-rule.change"),
                    "change-class-rule",
                    () -> new ClassRuleDialog(rules, ofProgramme, completion.rule(), this::reload).open())));
        }
        return rule;
    }

    private boolean mayGovern(ClassCompletion completion) {
        return current.may(Permissions.CERTIFICATE_GOVERN)
                && current.scope(Permissions.CERTIFICATE_GOVERN)
                        .includes(completion.trainingClass().body());
    }

    /** What was chosen and typed stays as long as it can still be put forward. */
    private void said(ProposeResult result) {
        switch (result) {
            case ProposeResult.Proposed done -> reload();
            case ProposeResult.NotInClass gone -> reload();
            case ProposeResult.AlreadyHave had -> reload();
            case ProposeResult.Changed changed -> reload();
            default -> message.removeAll();
        }
        switch (result) {
            case ProposeResult.Proposed proposed -> Toasts.show(getTranslation("certificates.done.PROPOSED"));
            case ProposeResult.NobodyChosen none -> warning("certificates.refused.nobody", "");
            case ProposeResult.NotTaught running -> warning("certificates.refused.not-taught", "");
            case ProposeResult.NotInClass(var who) -> warning("certificates.refused.not-in-class", names(who));
            case ProposeResult.ReasonsMissing(var who) -> warning("certificates.refused.reasons", names(who));
            case ProposeResult.AlreadyHave(var who) -> warning("certificates.refused.already", names(who));
            case ProposeResult.PaperIncomplete(var problems) ->
                warning("certificates.refused.paper", problems(problems));
            case ProposeResult.Changed changed -> warning("certificates.refused.changed", "");
        }
    }

    private void said(StepResult result) {
        reload();
        switch (result) {
            case StepResult.Done(var state) -> Toasts.show(getTranslation("certificates.done." + state.name()));
            case StepResult.Changed(var state) -> warning("certificates.refused.elsewhere", Words.state(this, state));
            case StepResult.SamePerson same -> warning("certificates.refused.same-person", "");
            case StepResult.NoLongerMet(var who) -> warning("certificates.refused.lost", names(who));
            case StepResult.NotAuthorised none -> warning("certificates.refused.not-authorised", "");
            case StepResult.SignerUnprintable(var name) -> warning("certificates.refused.signer", name);
            case StepResult.ReasonMissing none -> warning("certificates.refused.reason", "");
            case StepResult.PublicAddressMissing none -> warning("certificates.refused.address", "");
        }
    }

    private void reload() {
        message.removeAll();
        if (shown != null) {
            show(shown);
        }
    }

    private String problems(Map<AccountId, PaperProblem> problems) {
        return problems.entrySet().stream()
                .map(entry -> names(Set.of(entry.getKey())) + ": "
                        + getTranslation(
                                "certificates.problem." + entry.getValue().name()))
                .sorted()
                .collect(Collectors.joining("; "));
    }

    private String names(Set<AccountId> who) {
        return shown == null
                ? ""
                : completions.of(shown).people().stream()
                        .filter(one -> who.contains(one.person().account()))
                        .map(one -> one.person().fullName())
                        .collect(Collectors.joining(", "));
    }

    private void warning(String key, String argument) {
        message.add(Note.attention(getTranslation(key + ".title"), getTranslation(key + ".text", argument)));
    }
}
