package vn.taphuan.certificates.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.taphuan.certificates.eligibility.ClassCompletion;
import vn.taphuan.certificates.eligibility.ClassCompletion.PersonCompletion;
import vn.taphuan.certificates.issuing.BatchDetail;
import vn.taphuan.certificates.issuing.BatchEntry;
import vn.taphuan.certificates.issuing.BatchState;
import vn.taphuan.certificates.issuing.CertificateBatches;
import vn.taphuan.certificates.register.CertificatePapers;
import vn.taphuan.certificates.register.CertificateSummary;
import vn.taphuan.platform.persistence.VietnameseNames;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.ui.Bold;
import vn.taphuan.platform.ui.CardGrid;
import vn.taphuan.platform.ui.FilterTabs;
import vn.taphuan.platform.ui.Links;
import vn.taphuan.platform.ui.PdfFile;
import vn.taphuan.platform.ui.StateBadge;
import vn.taphuan.platform.ui.StateBadge.Tone;
import vn.taphuan.platform.ui.TwoLines;

/** Everybody of a class with each condition in words, chosen and explained by the proposer, looked at by everybody else. */
class PeopleTable extends Div {

    private static final int LONGEST_REASON = 1000;

    private final transient Words words;
    private final transient ClassCompletion completion;
    private final transient Set<AccountId> provided;
    private final transient Map<AccountId, BatchEntry> entries;
    private final transient Optional<BatchDetail> open;
    private final transient Map<AccountId, CertificateSummary> issued;
    private final transient CertificatePapers papers;
    private final transient CertificateBatches batches;
    private final transient Set<AccountId> chosen = new HashSet<>();
    private final transient Map<AccountId, String> reasons = new HashMap<>();
    private final CardGrid<PersonCompletion> grid = new CardGrid<>();
    private final TextField search = new TextField();
    private final FilterTabs filters = new FilterTabs(getTranslation("certificates.tab"), chosen -> filter());
    private transient List<Predicate<PersonCompletion>> tests = List.of();
    private transient Runnable changed = () -> {};
    private boolean choosing;

    PeopleTable(
            Words words,
            ClassCompletion completion,
            Set<AccountId> provided,
            Optional<BatchDetail> open,
            Map<AccountId, CertificateSummary> issued,
            CertificatePapers papers,
            CertificateBatches batches) {
        this.words = words;
        this.completion = completion;
        this.open = open;
        this.entries = open.map(BatchDetail::entries).orElse(List.of()).stream()
                .collect(Collectors.toMap(BatchEntry::account, entry -> entry));
        this.provided = provided;
        this.issued = issued;
        this.papers = papers;
        this.batches = batches;
        addClassNames("card", "card-flush");
        grid.setId("certificate-people");
        grid.addClassName("certificates-people");
    }

    /** Whether people are chosen and exceptions explained here; then those are chosen at first who have met everything. */
    void setChoosing(boolean isChoosing) {
        choosing = isChoosing;
        chosen.clear();
        reasons.clear();
        if (choosing) {
            completion.people().stream()
                    .filter(this::isFree)
                    .filter(one -> one.everythingMet() || entries.containsKey(account(one)))
                    .forEach(one -> choose(account(one)));
        }
        build();
    }

    void onChange(Runnable then) {
        changed = then;
    }

    Set<AccountId> chosen() {
        return Set.copyOf(chosen);
    }

    Map<AccountId, String> reasons() {
        return Map.copyOf(reasons);
    }

    private void choose(AccountId account) {
        chosen.add(account);
        Optional.ofNullable(entries.get(account))
                .map(BatchEntry::reason)
                .ifPresent(reason -> reasons.put(account, reason));
    }

    /** Neither certified nor in another batch. */
    private boolean isFree(PersonCompletion one) {
        return entries.containsKey(account(one)) || !provided.contains(account(one));
    }

    private static AccountId account(PersonCompletion one) {
        return one.person().account();
    }

    private void build() {
        removeAll();
        if (choosing) {
            grid.addComponentColumn(this::box)
                    .setHeader(getTranslation("certificates.column.choose"))
                    .setFlexGrow(0)
                    .setWidth("4.5rem");
        }
        grid.component(
                        getTranslation("certificates.column.person"),
                        one -> new TwoLines(
                                new Bold(one.person().fullName()), one.person().unitName()))
                .setFlexGrow(3);
        int conditions = completion.people().getFirst().conditions().size();
        for (int i = 0; i < conditions; i++) {
            int at = i;
            grid.component(
                            words.title(completion
                                    .people()
                                    .getFirst()
                                    .conditions()
                                    .get(at)
                                    .evidence()),
                            one -> words.cell(one.conditions().get(at)))
                    .setWidth("8.5rem")
                    .setFlexGrow(0);
        }
        grid.component(getTranslation("certificates.column.missing"), this::missing)
                .setFlexGrow(3);
        grid.component(getTranslation("certificates.column.state"), this::state)
                .setWidth("12rem")
                .setFlexGrow(0);
        grid.component(getTranslation("certificates.column.paper"), this::paper)
                .setWidth("9rem")
                .setFlexGrow(0);
        add(tools(), grid);
        filter();
    }

    private Component tools() {
        filters.setId("certificate-filters");
        filters.addClassName("grow");
        List<Predicate<PersonCompletion>> all = new ArrayList<>();
        tab("all", one -> true, all);
        tab("met", PersonCompletion::everythingMet, all);
        tab("missing", one -> !one.everythingMet(), all);
        tab(
                "exception",
                one -> Optional.ofNullable(entries.get(account(one)))
                        .map(BatchEntry::reason)
                        .isPresent(),
                all);
        tests = List.copyOf(all);
        search.setId("certificate-search");
        search.setPlaceholder(getTranslation("certificates.search"));
        search.setAriaLabel(getTranslation("certificates.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> filter());
        var tools = new Div(filters, search);
        tools.addClassNames("row", "certificates-tools");
        return tools;
    }

    private void tab(String name, Predicate<PersonCompletion> test, List<Predicate<PersonCompletion>> all) {
        long count = completion.people().stream().filter(test).count();
        filters.add(getTranslation("certificates.filter." + name), count);
        all.add(test);
    }

    private void filter() {
        var key = VietnameseNames.searchKey(search.getValue());
        var test = tests.get(filters.selected());
        grid.setItems(completion.people().stream()
                .filter(test)
                .filter(one -> VietnameseNames.searchKey(one.person().fullName())
                                .contains(key)
                        || VietnameseNames.searchKey(one.person().unitName()).contains(key))
                .toList());
    }

    private Component box(PersonCompletion one) {
        var box = new Checkbox(chosen.contains(account(one)));
        box.setId("choose-" + account(one).value());
        box.setAriaLabel(one.person().fullName());
        box.setEnabled(isFree(one));
        box.addValueChangeListener(change -> {
            if (change.getValue()) {
                chosen.add(account(one));
            } else {
                chosen.remove(account(one));
                reasons.remove(account(one));
            }
            grid.getDataProvider().refreshItem(one);
            changed.run();
        });
        return box;
    }

    private Component missing(PersonCompletion one) {
        var entry = entries.get(account(one));
        var cell = new Div();
        cell.addClassName("stack");
        if (one.everythingMet()) {
            var nothing = new Span(getTranslation("certificates.nothing-missing"));
            nothing.addClassName("soft");
            cell.add(nothing);
        } else {
            cell.add(new Span(words.allMissing(one.conditions())));
        }
        if (choosing && !one.everythingMet() && chosen.contains(account(one))) {
            cell.add(reason(one));
        } else if (entry != null && entry.reason() != null) {
            cell.add(new Span(getTranslation("certificates.exception.reason", entry.reason())));
        }
        if (entry != null && (entry.now() != null || entry.paperOutdated())) {
            cell.add(new StateBadge(Tone.ATTENTION, "alert", getTranslation(corrected(entry))));
        }
        return cell;
    }

    private static String corrected(BatchEntry entry) {
        return entry.now() == null ? "certificates.corrected.paper" : "certificates.corrected.facts";
    }

    private TextField reason(PersonCompletion one) {
        var field = new TextField(getTranslation("certificates.exception"));
        field.setId("reason-" + account(one).value());
        field.setWidthFull();
        field.setMaxLength(LONGEST_REASON);
        field.setValue(reasons.getOrDefault(account(one), ""));
        field.addValueChangeListener(change -> reasons.put(account(one), change.getValue()));
        return field;
    }

    private Component state(PersonCompletion one) {
        var certificate = issued.get(account(one));
        if (certificate != null) {
            return new TwoLines(Words.badge(this, certificate.state()), certificate.number());
        }
        if (entries.containsKey(account(one)) && !choosing) {
            return Words.badge(this, open.map(batch -> batch.summary().state()).orElse(BatchState.PROPOSED));
        }
        if (!isFree(one)) {
            return new StateBadge(Tone.NEUTRAL, "award", getTranslation("certificates.person.has"));
        }
        if (one.everythingMet()) {
            return new StateBadge(Tone.EARNED, "award", getTranslation("certificates.person.ready"));
        }
        return chosen.contains(account(one))
                ? new StateBadge(Tone.IN_PROGRESS, "pen", getTranslation("certificates.person.exception"))
                : new StateBadge(Tone.ATTENTION, "wait", getTranslation("certificates.person.missing"));
    }

    private Component paper(PersonCompletion one) {
        var certificate = issued.get(account(one));
        if (certificate != null) {
            return PaperLink.to(getTranslation("certificates.paper.open"), () -> papers.forStaff(certificate.id()));
        }
        return preview(one).map(Component.class::cast).orElseGet(Span::new);
    }

    private Optional<Component> preview(PersonCompletion one) {
        return open.filter(batch -> entries.containsKey(account(one)))
                .map(batch -> Links.pdf(
                        getTranslation("certificates.paper.preview"),
                        "eye",
                        () -> new PdfFile(
                                "xem-truoc.pdf", batches.preview(batch.summary().id(), account(one)))));
    }
}
