package vn.taphuan.reports.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.taphuan.officialpapers.layout.LayoutRules;
import vn.taphuan.officialpapers.layout.LayoutSystem;
import vn.taphuan.officialpapers.layout.OfficialKind;
import vn.taphuan.officialpapers.layout.PaperContent;
import vn.taphuan.officialpapers.layout.PaperContent.Section;
import vn.taphuan.officialpapers.record.PaperProblem;
import vn.taphuan.platform.ui.Card;
import vn.taphuan.platform.ui.DatePickers;
import vn.taphuan.platform.ui.StateBadge;
import vn.taphuan.platform.ui.StateBadge.Tone;
import vn.taphuan.reports.classpapers.ClassPaper;
import vn.taphuan.reports.classpapers.PersonColumn;

/** What an officer completes of a paper. Everything that is wrong is said at once, each beside its field. */
final class ClassPaperForm extends Div {

    private final ClassPaper paper;
    private final transient Function<PaperContent, LayoutRules> rulesOf;
    private final Select<OfficialKind> kind = new Select<>();
    private final Select<LayoutSystem> system = new Select<>();
    private final TextField parentBody = new TextField();
    private final TextArea issuingBody = new TextArea();
    private final TextField symbol = new TextField();
    private final TextField number = new TextField();
    private final TextField place = new TextField();
    private final DatePicker date = DatePickers.of(getTranslation("reports.papers.field.date"), "date");
    private final TextArea about = new TextArea();
    private final TextArea addressees = new TextArea();
    private final List<TextArea> sections = new ArrayList<>();
    private final CheckboxGroup<PersonColumn> columns = new CheckboxGroup<>();
    private final TextField behalf = new TextField();
    private final TextArea signerTitle = new TextArea();
    private final TextField signerName = new TextField();
    private final TextField secondTitle = new TextField();
    private final TextField secondName = new TextField();
    private final TextArea recipients = new TextArea();
    private final Div rulesLine = new Div();
    private transient PaperContent shown;

    /** @param rulesOf by which rules a paper is laid out as typed */
    ClassPaperForm(ClassPaper paper, PaperContent content, Function<PaperContent, LayoutRules> rulesOf) {
        this.paper = paper;
        this.rulesOf = rulesOf;
        this.shown = content;
        addClassName("stack");
        prepare();
        content.sections().forEach(section -> sections.add(area(section)));
        add(head(), body(), end());
        show(content);
        List.<HasValue<?, ?>>of(kind, system, date)
                .forEach(field -> field.addValueChangeListener(change -> showRules()));
    }

    /** Puts a content into the fields: what was typed before is gone. */
    void show(PaperContent content) {
        shown = content;
        kind.setValue(content.kind());
        system.setValue(content.system());
        parentBody.setValue(content.parentBody());
        issuingBody.setValue(content.issuingBody());
        symbol.setValue(content.bodySymbol());
        number.setValue(content.number());
        place.setValue(content.place());
        date.setValue(content.date());
        about.setValue(content.about());
        addressees.setValue(content.addressees());
        for (int at = 0; at < sections.size() && at < content.sections().size(); at++) {
            sections.get(at).setValue(content.sections().get(at).text());
        }
        columns.setValue(content.options().stream().map(PersonColumn::valueOf).collect(Collectors.toSet()));
        behalf.setValue(content.behalf());
        signerTitle.setValue(content.signerTitle());
        signerName.setValue(content.signerName());
        secondTitle.setValue(content.secondTitle());
        secondName.setValue(content.secondName());
        recipients.setValue(content.recipients());
        showRules();
    }

    /** Takes the texts that data fill from a fresh proposal; who issues and signs it stays as typed. */
    void replaceTexts(PaperContent typed, PaperContent fresh) {
        about.setValue(fresh.about());
        addressees.setValue(fresh.addressees());
        for (int at = 0; at < sections.size(); at++) {
            sections.get(at).setValue(fresh.text(typed.sections().get(at).key()));
        }
    }

    PaperContent content() {
        List<Section> typed = new ArrayList<>();
        for (int at = 0; at < sections.size(); at++) {
            var known = shown.sections().get(at);
            typed.add(new Section(known.key(), known.heading(), sections.get(at).getValue()));
        }
        return new PaperContent(
                kind.getValue(),
                system.getValue(),
                parentBody.getValue(),
                issuingBody.getValue(),
                symbol.getValue(),
                number.getValue(),
                place.getValue(),
                date.getValue(),
                about.getValue(),
                addressees.getValue(),
                typed,
                behalf.getValue(),
                signerTitle.getValue(),
                signerName.getValue(),
                secondTitle.getValue(),
                secondName.getValue(),
                recipients.getValue(),
                columns.getValue().stream().map(Enum::name).collect(Collectors.toSet()));
    }

    /** Whether something differs from what was shown. */
    boolean isTouched() {
        return !content().equals(shown);
    }

    void refuse(Set<PaperProblem> problems) {
        problems.forEach(problem -> {
            var field = field(problem);
            field.setErrorMessage(getTranslation("reports.papers.problem." + problem));
            field.setInvalid(true);
        });
        problems.stream().map(this::field).findFirst().ifPresent(field -> ((Focusable<?>) field).focus());
    }

    void clearProblems() {
        for (var problem : PaperProblem.values()) {
            field(problem).setInvalid(false);
        }
    }

    private HasValidation field(PaperProblem problem) {
        return switch (problem) {
            case ISSUING_BODY_MISSING -> issuingBody;
            case SYMBOL_MISSING -> symbol;
            case NUMBER_WRONG -> number;
            case PLACE_MISSING -> place;
            case ABOUT_MISSING, TOO_LONG -> about;
            case ADDRESSEE_MISSING -> addressees;
            case SIGNER_TITLE_MISSING -> signerTitle;
            case SECOND_TITLE_MISSING -> secondTitle;
        };
    }

    private void prepare() {
        name(parentBody, "parent-body", true);
        name(issuingBody, "issuing-body", true);
        name(symbol, "symbol", true);
        name(number, "number", true);
        name(place, "place", false);
        name(about, "about", true);
        name(addressees, "addressees", true);
        name(behalf, "behalf", true);
        name(signerTitle, "signer-title", false);
        name(signerName, "signer-name", true);
        name(secondTitle, "second-title", false);
        name(secondName, "second-name", false);
        name(recipients, "recipients", true);
        date.setHelperText(getTranslation("reports.papers.field.date.help"));
        date.setManualValidation(true);
        kind.setLabel(getTranslation("reports.papers.field.kind"));
        kind.setId("kind");
        kind.setItems(paper.kinds());
        kind.setItemLabelGenerator(one -> getTranslation("reports.papers.kind." + one));
        kind.addValueChangeListener(change -> adapt());
        system.setLabel(getTranslation("reports.papers.field.system"));
        system.setId("system");
        system.setItems(LayoutSystem.values());
        system.setItemLabelGenerator(one -> getTranslation("reports.papers.system." + one));
        columns.setLabel(getTranslation("reports.papers.field.columns"));
        columns.setHelperText(getTranslation("reports.papers.field.columns.help"));
        columns.setId("columns");
        columns.setItems(PersonColumn.values());
        columns.setItemLabelGenerator(one -> getTranslation("reports.papers.person." + one));
        rulesLine.setId("rules");
        rulesLine.addClassNames("row", "wrap", "s");
    }

    private void adapt() {
        var chosen = Objects.requireNonNullElse(kind.getValue(), paper.kinds().getFirst());
        number.setVisible(chosen.isNumbered());
        symbol.setVisible(chosen.isNumbered());
        addressees.setVisible(chosen.isAddressed());
        secondTitle.setVisible(chosen.isMinutes());
        secondName.setVisible(chosen.isMinutes());
        behalf.setVisible(!chosen.isMinutes());
        recipients.setVisible(!chosen.isMinutes());
    }

    private Component head() {
        var fields = fields(system, kind, parentBody, issuingBody, number, symbol, place, date);
        kind.setVisible(paper.kinds().size() > 1);
        return new Card(getTranslation("reports.papers.card.head"), rulesLine, fields);
    }

    private Component body() {
        var parts = new Div();
        parts.addClassNames("stack", "stack-3");
        parts.add(about, addressees);
        sections.forEach(parts::add);
        if (paper.listsPeople() && paper != ClassPaper.SIGN_IN) {
            parts.add(columns);
        }
        var fromData = new Paragraph(getTranslation("reports.papers.data." + paper));
        fromData.addClassNames("soft", "s");
        parts.add(fromData);
        var lines = new Paragraph(getTranslation("reports.papers.lines"));
        lines.addClassNames("soft", "s");
        return sections.isEmpty()
                ? new Card(getTranslation("reports.papers.card.body"), parts)
                : new Card(getTranslation("reports.papers.card.body"), lines, parts);
    }

    private Component end() {
        var right = new Div(new H3(getTranslation("reports.papers.signer")), behalf, signerTitle, signerName);
        var left = new Div(new H3(getTranslation("reports.papers.left")), recipients, secondTitle, secondName);
        List.of(left, right).forEach(side -> side.addClassNames("stack", "stack-2"));
        var sides = new Div(left, right);
        sides.addClassName("reports-sides");
        return new Card(getTranslation("reports.papers.card.end"), sides);
    }

    private TextArea area(Section section) {
        var area = new TextArea(
                section.heading().isEmpty()
                        ? getTranslation("reports.papers.section." + section.key())
                        : section.heading());
        area.setId("section-" + section.key());
        area.setWidthFull();
        area.setMinRows(2);
        area.setMaxRows(16);
        return area;
    }

    private static FormLayout fields(Component... fields) {
        var form = new FormLayout(fields);
        form.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1), new FormLayout.ResponsiveStep("36rem", 2));
        return form;
    }

    private void name(TextField field, String id, boolean help) {
        field.setLabel(getTranslation("reports.papers.field." + id));
        field.setId(id);
        field.setManualValidation(true);
        field.setWidthFull();
        if (help) {
            field.setHelperText(getTranslation("reports.papers.field." + id + ".help"));
        }
    }

    private void name(TextArea field, String id, boolean help) {
        field.setLabel(getTranslation("reports.papers.field." + id));
        field.setId(id);
        field.setManualValidation(true);
        field.setWidthFull();
        if (help) {
            field.setHelperText(getTranslation("reports.papers.field." + id + ".help"));
        }
    }

    private void showRules() {
        if (kind.getValue() == null || system.getValue() == null) {
            return;
        }
        rulesLine.removeAll();
        var rules = rulesOf.apply(content());
        rulesLine.add(new Span(PaperWords.rules(this, rules)));
        if (rules.toCheck()) {
            rulesLine.add(new StateBadge(Tone.ATTENTION, "alert", getTranslation("reports.papers.to-check")));
        }
    }
}
