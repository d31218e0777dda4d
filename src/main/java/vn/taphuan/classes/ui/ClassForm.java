package vn.taphuan.classes.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.taphuan.catalogue.ModuleSummary;
import vn.taphuan.catalogue.ProgrammeSummary;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.ClassState;
import vn.taphuan.classes.HalfDay;
import vn.taphuan.classes.VenueId;
import vn.taphuan.classes.lecturer.LecturerSummary;
import vn.taphuan.classes.session.Clash;
import vn.taphuan.classes.session.ClassCheck;
import vn.taphuan.classes.session.ClassContent;
import vn.taphuan.classes.session.ClassDetail;
import vn.taphuan.classes.session.ClassProblem;
import vn.taphuan.classes.session.ClassTemplate;
import vn.taphuan.classes.session.DirectingPaper;
import vn.taphuan.classes.session.PlaceContent;
import vn.taphuan.classes.session.Remark;
import vn.taphuan.classes.session.SessionContent;
import vn.taphuan.classes.venue.RoomSummary;
import vn.taphuan.platform.ui.Buttons;
import vn.taphuan.platform.ui.Card;
import vn.taphuan.platform.ui.DatePickers;
import vn.taphuan.units.UnitSummary;

/**
 * The plan of a class as a form. Whatever is typed is checked at once: clashes and warnings stand beside what they are about;
 * what is merely missing is said only after the first attempt to save.
 */
class ClassForm extends Div {

    private static final int USUAL_SEATS = 40;

    private final transient PlanSources sources;
    private final transient @Nullable ClassDetail known;
    private final transient List<RoomSummary> allRooms;
    private final transient List<LecturerSummary> allLecturers;
    private final Select<UnitSummary> centre = new Select<>();
    private final TextField name = new TextField();
    private final Select<ProgrammeSummary> programme = new Select<>();
    private final CheckboxGroup<ModuleSummary> modules = new CheckboxGroup<>();
    private final IntegerField seats = new IntegerField();
    private final Checkbox selfEnrolment = new Checkbox();
    private final RadioButtonGroup<ClassTemplate> template = new RadioButtonGroup<>();
    private final DatePicker firstDay;
    private final TextField advisedBy = new TextField();
    private final TextField directedBy = new TextField();
    private final TextField paperNumber = new TextField();
    private final DatePicker paperDate;
    private final TextField paperIssuedBy = new TextField();
    private final TextArea reason = new TextArea();
    private final Div placeBox = new Div();
    private final Div sessionBox = new Div();
    private final List<PlaceRow> places = new ArrayList<>();
    private final List<SessionRow> sessions = new ArrayList<>();
    private final Said said = new Said("said");
    private final Said saidOfPlaces = new Said("said-places");
    private final Map<ClassProblem.Kind, HasValidation> fields = new EnumMap<>(ClassProblem.Kind.class);
    private boolean strict;
    private boolean quiet = true;

    ClassForm(PlanSources sources, @Nullable ClassDetail known) {
        this.sources = sources;
        this.known = known;
        this.allRooms = sources.rooms();
        this.allLecturers = sources.lecturers();
        this.firstDay = DatePickers.of(getTranslation("classes.form.first-day"), "first-day");
        this.paperDate = DatePickers.of(getTranslation("classes.form.paper.date"), "paper-date");
        addClassName("stack");
        placeBox.addClassNames("stack", "stack-3");
        sessionBox.addClassName("stack");
        add(what(), where(), when(), paper());
        if (isAfterApproval()) {
            reason.setLabel(getTranslation("classes.form.reason"));
            reason.setHelperText(getTranslation("classes.form.reason.help"));
            reason.setId("reason");
            reason.setWidthFull();
            add(new Card(getTranslation("classes.form.part.reason"), reason));
            fields.put(ClassProblem.Kind.REASON_MISSING, reason);
        }
        fill();
        quiet = false;
        check();
    }

    private boolean isAfterApproval() {
        return known != null && known.state() != ClassState.DRAFT;
    }

    private Section what() {
        field(centre, "centre");
        centre.setLabel(getTranslation("classes.form.centre"));
        centre.setItems(sources.centres());
        centre.setItemLabelGenerator(UnitSummary::name);
        field(name, "name");
        name.setLabel(getTranslation("classes.form.name"));
        name.setHelperText(getTranslation("classes.form.name.help"));
        name.setMaxLength(200);
        name.addClassName("wide");
        name.setValueChangeMode(ValueChangeMode.ON_BLUR);
        field(programme, "programme");
        programme.setLabel(getTranslation("classes.form.programme"));
        programme.setItems(sources.programmes());
        programme.setItemLabelGenerator(ProgrammeSummary::title);
        programme.addClassName("wide");
        programme.addValueChangeListener(change -> offerModules());
        field(modules, "modules");
        modules.setLabel(getTranslation("classes.form.modules"));
        modules.setItemLabelGenerator(module -> getTranslation("classes.module", module.number(), module.title()));
        modules.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        modules.addClassName("wide");
        modules.addValueChangeListener(change -> offerToSessions());
        field(seats, "seats");
        seats.setLabel(getTranslation("classes.form.seats"));
        seats.setMin(1);
        seats.setStepButtonsVisible(true);
        seats.addValueChangeListener(change -> {
            if (places.size() == 1 && change.getValue() != null) {
                places.getFirst().suggestSeats(change.getValue());
            }
        });
        field(selfEnrolment, "self-enrolment");
        selfEnrolment.setLabel(getTranslation("classes.form.self"));
        fields.put(ClassProblem.Kind.NAME_MISSING, name);
        fields.put(ClassProblem.Kind.NAME_TOO_LONG, name);
        fields.put(ClassProblem.Kind.PROGRAMME_MISSING, programme);
        fields.put(ClassProblem.Kind.MODULES_MISSING, modules);
        fields.put(ClassProblem.Kind.SEATS_WRONG, seats);
        fields.put(ClassProblem.Kind.SEATS_TAKEN, seats);
        var box = new Div(centre, seats, name, programme, modules, selfEnrolment);
        box.addClassName("classes-fields");
        return new Card(getTranslation("classes.form.part.what"), box, said);
    }

    private Section where() {
        var more = Buttons.small(getTranslation("classes.form.place.add"), "add-place", () -> {
            addPlace(null);
            check();
        });
        return new Card(getTranslation("classes.form.part.where"), placeBox, saidOfPlaces, new Div(more));
    }

    private Section when() {
        template.setLabel(getTranslation("classes.form.template"));
        template.setItems(ClassTemplate.values());
        template.setItemLabelGenerator(length -> getTranslation("classes.template." + length.name()));
        template.setId("template");
        template.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                arrange();
            }
        });
        firstDay.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                arrange();
            }
        });
        var box = new Div(template, firstDay);
        box.addClassName("classes-fields");
        var more = Buttons.small(
                getTranslation("classes.form.session.add"), "add-session", () -> beginSession(Optional.empty()));
        var card = new Card(getTranslation("classes.form.part.when"));
        if (known == null) {
            card.add(box);
        }
        var part = new Section(card, sessionBox, new Div(more));
        part.addClassName("stack");
        return part;
    }

    private Section paper() {
        field(advisedBy, "advised-by");
        advisedBy.setLabel(getTranslation("classes.form.advised"));
        advisedBy.setHelperText(getTranslation("classes.form.advised.help"));
        directedBy.setLabel(getTranslation("classes.form.directed"));
        directedBy.setHelperText(getTranslation("classes.form.directed.help"));
        field(directedBy, "directed-by");
        field(paperNumber, "paper-number");
        paperNumber.setLabel(getTranslation("classes.form.paper.number"));
        field(paperDate, "paper-date");
        field(paperIssuedBy, "paper-issued-by");
        paperIssuedBy.setLabel(getTranslation("classes.form.paper.issued-by"));
        fields.put(ClassProblem.Kind.PAPER_INCOMPLETE, paperNumber);
        fields.put(ClassProblem.Kind.TEXT_TOO_LONG, advisedBy);
        var box = new Div(advisedBy, directedBy, paperNumber, paperDate, paperIssuedBy);
        box.addClassName("classes-fields");
        return new Card(getTranslation("classes.form.part.paper"), box);
    }

    private void field(AbstractField<?, ?> field, String id) {
        field.setId(id);
        field.addValueChangeListener(change -> check());
    }

    private void fill() {
        if (known == null) {
            fillNew();
        } else {
            fillKnown(known);
        }
    }

    private void fillNew() {
        centre.setValue(sources.centres().stream().findFirst().orElse(null));
        seats.setValue(USUAL_SEATS);
        selfEnrolment.setValue(true);
        template.setValue(ClassTemplate.ONE_DAY);
        programme.setValue(sources.programmes().stream().findFirst().orElse(null));
        modules.setValue(new HashSet<>(offered()));
        addPlace(null);
        places.getFirst().suggestSeats(USUAL_SEATS);
        ClassTemplate.ONE_DAY.sessions(null).forEach(this::addSession);
    }

    private void fillKnown(ClassDetail of) {
        boolean fixed = isAfterApproval();
        var centres = sources.centres(of.centre());
        centre.setItems(centres);
        centre.setValue(centres.stream()
                .filter(unit -> unit.id().equals(of.centre()))
                .findFirst()
                .orElse(null));
        centre.setReadOnly(fixed);
        name.setValue(of.name());
        programme.setValue(sources.programmes().stream()
                .filter(candidate -> candidate.code().equals(of.programme()))
                .findFirst()
                .orElse(null));
        programme.setReadOnly(fixed);
        modules.setValue(offered().stream()
                .filter(module -> of.modules().contains(module.code()))
                .collect(Collectors.toSet()));
        modules.setReadOnly(fixed);
        seats.setValue(of.seats());
        selfEnrolment.setValue(of.selfEnrolment());
        advisedBy.setValue(Optional.ofNullable(of.advisedBy()).orElse(""));
        directedBy.setValue(Optional.ofNullable(of.directedBy()).orElse(""));
        var paper = of.paper();
        if (paper != null) {
            paperNumber.setValue(paper.number());
            paperDate.setValue(paper.date());
            paperIssuedBy.setValue(paper.issuedBy());
        }
        of.content().places().forEach(this::addPlace);
        if (of.places().isEmpty()) {
            addPlace(null);
        }
        of.content().sessions().forEach(this::addSession);
    }

    private void addPlace(@Nullable PlaceContent content) {
        var row = new PlaceRow(venues(), content, places.size() + 1, this::placesChanged, gone -> {
            places.remove(gone);
            placeBox.remove(gone);
            placesChanged();
        });
        places.add(row);
        placeBox.add(row);
    }

    private List<PlaceRow.Venue> venues() {
        return allRooms.stream()
                .map(room -> new PlaceRow.Venue(room.venue(), room.venueName()))
                .distinct()
                .toList();
    }

    private void placesChanged() {
        boolean before = quiet;
        quiet = true;
        Set<VenueId> chosen =
                places.stream().flatMap(place -> place.venue().stream()).collect(Collectors.toSet());
        sessions.forEach(session -> session.at(chosen));
        quiet = before;
        check();
    }

    /** A further session, of which the day may be known. */
    void beginSession(Optional<LocalDate> day) {
        addSession(SessionContent.empty(day.orElse(null), HalfDay.MORNING));
        placesChanged();
        check();
        sessions.getLast().scrollIntoView();
    }

    private void addSession(SessionContent content) {
        var row = new SessionRow(
                sessions.size() + 1, content, chosenModules(), allRooms, allLecturers, this::check, gone -> {
                    sessions.remove(gone);
                    sessionBox.remove(gone);
                    for (int i = 0; i < sessions.size(); i++) {
                        sessions.get(i).number(i + 1);
                    }
                    check();
                });
        sessions.add(row);
        sessionBox.add(row);
    }

    /** Puts the sessions on the days of the template; what was chosen for them stays. */
    private void arrange() {
        quiet = true;
        var wanted = template.getValue().sessions(firstDay.getValue());
        while (sessions.size() > wanted.size()) {
            sessionBox.remove(sessions.removeLast());
        }
        while (sessions.size() < wanted.size()) {
            addSession(wanted.get(sessions.size()));
        }
        for (int i = 0; i < wanted.size(); i++) {
            sessions.get(i).moveTo(wanted.get(i).date(), wanted.get(i).halfDay());
        }
        placesChanged();
        quiet = false;
        check();
    }

    private List<ModuleSummary> offered() {
        return programme.getValue() == null
                ? List.of()
                : sources.modules(programme.getValue().code());
    }

    private List<ModuleSummary> chosenModules() {
        return modules.getValue().stream()
                .sorted(Comparator.comparingInt(ModuleSummary::number))
                .toList();
    }

    private void offerModules() {
        modules.setItems(offered());
    }

    private void offerToSessions() {
        boolean before = quiet;
        quiet = true;
        sessions.forEach(session -> session.offer(chosenModules()));
        quiet = before;
    }

    /** The plan as it is typed; nothing without a unit that holds the class. */
    Optional<ClassContent> content() {
        return Optional.ofNullable(centre.getValue())
                .map(unit -> new ClassContent(
                        unit.id(),
                        name.getValue(),
                        programme.getValue() == null
                                ? null
                                : programme.getValue().code(),
                        chosenModules().stream().map(ModuleSummary::code).toList(),
                        seats.getValue() == null ? 0 : seats.getValue(),
                        selfEnrolment.getValue(),
                        Typed.orNone(advisedBy.getValue()),
                        Typed.orNone(directedBy.getValue()),
                        typedPaper(),
                        places.stream()
                                .flatMap(place -> place.content().stream())
                                .toList(),
                        sessions.stream().map(SessionRow::content).toList()));
    }

    @Nullable String reason() {
        return Typed.orNone(reason.getValue());
    }

    private @Nullable DirectingPaper typedPaper() {
        boolean empty = paperNumber.isEmpty() && paperDate.isEmpty() && paperIssuedBy.isEmpty();
        return empty
                ? null
                : new DirectingPaper(
                        paperNumber.getValue().strip(),
                        paperDate.getValue(),
                        paperIssuedBy.getValue().strip());
    }

    /** From now on the form also says what is missing; true when nothing is. */
    boolean isReady() {
        strict = true;
        return content().map(plan -> !show(sources.check(id(), plan)).refused()).orElse(false);
    }

    private @Nullable ClassId id() {
        return known == null ? null : known.id();
    }

    private void check() {
        if (!quiet) {
            content().ifPresent(plan -> show(sources.check(id(), plan)));
        }
    }

    private ClassCheck show(ClassCheck check) {
        clear();
        check.problems().stream()
                .filter(problem -> strict || problem.kind() == ClassProblem.Kind.HALF_DAY_TWICE)
                .forEach(this::refuse);
        check.clashes().forEach(clash -> at(clash.session()).refuse(Words.clash(this, clash), solutions(check, clash)));
        check.warnings()
                .forEach(
                        warning -> at(warning.session()).warn(Words.warning(this, warning), solutions(check, warning)));
        return check;
    }

    /** Buttons that do in the form what would solve it. */
    private Component[] solutions(ClassCheck check, Remark remark) {
        if (remark.session() == 0 || remark.session() > sessions.size()) {
            return new Component[0];
        }
        var row = sessions.get(remark.session() - 1);
        return check.remedies(remark).stream()
                .map(remedy ->
                        Buttons.small(Words.remedy(this, remedy), "solve-" + remark.session(), () -> row.apply(remedy)))
                .toArray(Component[]::new);
    }

    void refuse(ClassProblem problem) {
        var field = fields.get(problem.kind());
        var text = Words.problem(this, problem);
        if (field != null && problem.session() == 0) {
            field.setErrorMessage(text);
            field.setInvalid(true);
        } else if (problem.kind() == ClassProblem.Kind.PLACE_TWICE
                || problem.kind() == ClassProblem.Kind.PLACES_MISSING) {
            saidOfPlaces.refuse(text);
        } else {
            at(problem.session()).refuse(text);
        }
    }

    void refuse(Clash clash) {
        at(clash.session()).refuse(Words.clash(this, clash));
    }

    private Said at(int session) {
        return session == 0 || session > sessions.size()
                ? said
                : sessions.get(session - 1).said();
    }

    private void clear() {
        said.clear();
        saidOfPlaces.clear();
        sessions.forEach(session -> session.said().clear());
        fields.values().forEach(field -> field.setInvalid(false));
    }
}
