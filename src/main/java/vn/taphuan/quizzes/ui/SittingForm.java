package vn.taphuan.quizzes.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.classes.PlaceId;
import vn.taphuan.classes.session.ClassDetail;
import vn.taphuan.classes.session.PlaceDetail;
import vn.taphuan.classes.session.SessionDetail;
import vn.taphuan.platform.ui.Card;
import vn.taphuan.platform.ui.DecimalField;
import vn.taphuan.platform.ui.Formats;
import vn.taphuan.platform.ui.Note;
import vn.taphuan.quizzes.bank.Grading;
import vn.taphuan.quizzes.bank.Layout;
import vn.taphuan.quizzes.bank.Navigation;
import vn.taphuan.quizzes.bank.QuizConduct;
import vn.taphuan.quizzes.bank.QuizRules;
import vn.taphuan.quizzes.sitting.SittingContent;
import vn.taphuan.quizzes.sitting.SittingFixed;
import vn.taphuan.quizzes.sitting.SittingProblem;
import vn.taphuan.quizzes.sitting.SittingRules;

/** A setup as a form; what can no longer be changed is shown and locked. */
class SittingForm extends Div {

    private static final BigDecimal TENTH = BigDecimal.TEN;

    /** What the quiz can be about; none is the final quiz of the class. */
    record About(@Nullable ModuleCode module, String title) {}

    private final transient ClassDetail of;
    private final transient Function<Optional<ModuleCode>, Optional<QuizRules>> usual;
    private final TextField title = new TextField();
    private final Select<About> about = new Select<>();
    private final Select<SessionDetail> session = new Select<>();
    private final MomentField opens;
    private final MomentField closes;
    private final IntegerField minutes = number("minutes", 1, 240);
    private final IntegerField attempts = number("attempts", 1, 10);
    private final DecimalField pass = new DecimalField();
    private final Select<Grading> grading = new Select<>();
    private final RadioButtonGroup<Layout> layout = new RadioButtonGroup<>();
    private final RadioButtonGroup<Navigation> navigation = new RadioButtonGroup<>();
    private final ReviewGrid review = new ReviewGrid();
    private final TextField entryCode = new TextField();
    private final IntegerField spread = number("spread", 0, SittingRules.LONGEST_SPREAD_SECONDS);
    private final IntegerField grace = number("grace", 0, SittingRules.LONGEST_GRACE_SECONDS);
    private final CheckboxGroup<PlaceDetail> sites = new CheckboxGroup<>();
    private final Map<SittingProblem, HasValidation> fields = new EnumMap<>(SittingProblem.class);

    SittingForm(ClassDetail of, List<About> abouts, Function<Optional<ModuleCode>, Optional<QuizRules>> usual) {
        this.of = of;
        this.usual = usual;
        this.opens = new MomentField(getTranslation("quizzes.sitting.form.opens"), "opens");
        this.closes = new MomentField(getTranslation("quizzes.sitting.form.closes"), "closes");
        addClassNames("stack", "sitting-form");
        add(what(abouts), when(), rules(), reviewCard(), start());
    }

    // ── Parts ───────────────────────────────────────────────────────────────────────

    private Card what(List<About> abouts) {
        about.setLabel(getTranslation("quizzes.sitting.form.about"));
        about.setId("about");
        about.setItems(abouts);
        about.setItemLabelGenerator(About::title);
        about.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                usual.apply(Optional.ofNullable(change.getValue().module())).ifPresent(this::fill);
            }
        });
        title.setLabel(getTranslation("quizzes.sitting.form.title"));
        title.setId("title");
        title.setMaxLength(200);
        sites.setLabel(getTranslation("quizzes.sitting.form.sites"));
        sites.setId("sites");
        sites.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        sites.setItems(of.places());
        sites.setItemLabelGenerator(PlaceDetail::name);
        fields.put(SittingProblem.TITLE, title);
        fields.put(SittingProblem.NO_QUIZ, about);
        fields.put(SittingProblem.NO_SITE, sites);
        return wide(new Card(getTranslation("quizzes.sitting.form.part.what"), about, title, sites));
    }

    private Card when() {
        session.setLabel(getTranslation("quizzes.sitting.form.session"));
        session.setHelperText(getTranslation("quizzes.sitting.form.session.help"));
        session.setId("session");
        session.setEmptySelectionAllowed(true);
        session.setEmptySelectionCaption(getTranslation("quizzes.sitting.form.session.none"));
        session.setItems(of.sessions());
        session.setItemLabelGenerator(one -> one == null
                ? getTranslation("quizzes.sitting.form.session.none")
                : getTranslation("classes.session", one.number()) + " – " + Formats.date(one.date()));
        fields.put(SittingProblem.WINDOW, closes);
        fields.put(SittingProblem.CLOSES_IN_THE_PAST, closes);
        var times = new Div(opens, closes);
        times.addClassName("sitting-times");
        var help = new Paragraph(getTranslation("quizzes.sitting.form.when.help"));
        help.addClassNames("s", "soft");
        return wide(new Card(getTranslation("quizzes.sitting.form.part.when"), session, times, help));
    }

    private Card rules() {
        pass.setLabel(getTranslation("quizzes.sitting.form.pass"));
        pass.setId("pass");
        select(grading, "grading", Grading.values());
        choice(layout, "layout", Layout.values());
        choice(navigation, "navigation", Navigation.values());
        fields.put(SittingProblem.MINUTES, minutes);
        fields.put(SittingProblem.ATTEMPTS, attempts);
        fields.put(SittingProblem.PASS_PERCENT, pass);
        var numbers = new Div(minutes, attempts, pass, grading);
        numbers.addClassName("sitting-numbers");
        return wide(new Card(getTranslation("quizzes.sitting.form.part.rules"), numbers, layout, navigation));
    }

    private Card reviewCard() {
        var help = new Paragraph(getTranslation("quizzes.sitting.form.review.help"));
        help.addClassNames("s", "soft");
        return wide(new Card(getTranslation("quizzes.sitting.form.part.review"), help, review));
    }

    private Card start() {
        entryCode.setLabel(getTranslation("quizzes.sitting.form.code"));
        entryCode.setHelperText(getTranslation("quizzes.sitting.form.code.help"));
        entryCode.setId("entry-code");
        entryCode.setMaxLength(20);
        spread.setHelperText(getTranslation("quizzes.sitting.form.spread.help"));
        grace.setHelperText(getTranslation("quizzes.sitting.form.grace.help"));
        fields.put(SittingProblem.ENTRY_CODE, entryCode);
        fields.put(SittingProblem.SPREAD, spread);
        fields.put(SittingProblem.GRACE, grace);
        var row = new Div(entryCode, spread, grace);
        row.addClassName("sitting-numbers");
        return wide(new Card(getTranslation("quizzes.sitting.form.part.start"), row));
    }

    private static Card wide(Card card) {
        card.addClassName("sitting-card");
        return card;
    }

    private IntegerField number(String name, int least, int most) {
        var field = new IntegerField();
        field.setLabel(getTranslation("quizzes.sitting.form." + name));
        field.setId(name);
        field.setMin(least);
        field.setMax(most);
        field.setStepButtonsVisible(true);
        field.setManualValidation(true);
        return field;
    }

    private <E extends Enum<E>> void select(Select<E> field, String name, E[] values) {
        field.setLabel(getTranslation("quizzes.sitting.form." + name));
        field.setId(name);
        field.setItems(values);
        field.setItemLabelGenerator(value -> getTranslation("quizzes.sitting." + name + "." + value.name()));
    }

    private <E extends Enum<E>> void choice(RadioButtonGroup<E> field, String name, E[] values) {
        field.setLabel(getTranslation("quizzes.sitting.form." + name));
        field.setId(name);
        field.setItems(values);
        field.setItemLabelGenerator(value -> getTranslation("quizzes.sitting." + name + "." + value.name()));
    }

    // ── Filling and reading ─────────────────────────────────────────────────────────

    final void fill(QuizRules rules) {
        title.setValue(rules.title());
        minutes.setValue(rules.minutes());
        attempts.setValue(rules.attempts());
        pass.setValue(BigDecimal.valueOf(rules.passPercent(), 1));
        grading.setValue(rules.conduct().grading());
        layout.setValue(rules.conduct().layout());
        navigation.setValue(rules.conduct().navigation());
        review.setValue(rules.conduct().review());
    }

    void fill(SittingContent content) {
        about.getListDataView()
                .getItems()
                .filter(one -> Objects.equals(one.module(), content.module()))
                .findFirst()
                .ifPresent(about::setValue);
        of.sessions().stream()
                .filter(one -> one.id().equals(content.session()))
                .findFirst()
                .ifPresent(session::setValue);
        var rules = content.rules();
        fill(rules.quiz());
        opens.setValue(rules.opensAt());
        closes.setValue(rules.closesAt());
        entryCode.setValue(Optional.ofNullable(rules.entryCode()).orElse(""));
        spread.setValue(rules.spreadSeconds());
        grace.setValue(rules.graceSeconds());
        sites.setValue(of.places().stream()
                .filter(place -> content.sites().contains(place.id()))
                .collect(Collectors.toSet()));
    }

    /** Locks what cannot be changed any more, and says so. */
    void lock(SittingFixed fixed) {
        if (fixed.subject()) {
            addComponentAsFirst(Note.info(
                    getTranslation("quizzes.sitting.fixed.title"),
                    getTranslation("quizzes.sitting.fixed." + fixed.state().name())));
        }
        about.setReadOnly(fixed.subject());
        List.of(minutes, attempts).forEach(field -> field.setReadOnly(fixed.rules()));
        pass.setReadOnly(fixed.rules());
        grading.setReadOnly(fixed.rules());
        layout.setReadOnly(fixed.rules());
        navigation.setReadOnly(fixed.rules());
        sites.setItemEnabledProvider(place ->
                !fixed.times() && !(fixed.rules() && fixed.before().sites().contains(place.id())));
        opens.setReadOnly(fixed.times());
        closes.setReadOnly(fixed.times());
        session.setReadOnly(fixed.times());
    }

    /** What was typed; none when a field is empty or cannot be read, which is then said at the field. */
    Optional<SittingContent> content() {
        fields.values().forEach(field -> field.setInvalid(false));
        var from = opens.getValue();
        var to = closes.getValue();
        List<HasValidation> missing = new ArrayList<>();
        missing(from == null, opens, missing);
        missing(to == null, closes, missing);
        missing(about.getValue() == null, about, missing);
        missing(minutes.getValue() == null, minutes, missing);
        missing(attempts.getValue() == null, attempts, missing);
        missing(pass.getValue() == null, pass, missing);
        missing(spread.getValue() == null, spread, missing);
        missing(grace.getValue() == null, grace, missing);
        if (!missing.isEmpty() || from == null || to == null) {
            return Optional.empty();
        }
        return Optional.of(new SittingContent(
                about.getValue().module(),
                session.getValue() == null ? null : session.getValue().id(),
                new SittingRules(
                        new QuizRules(
                                title.getValue(),
                                minutes.getValue(),
                                attempts.getValue(),
                                percent(pass.getValue()),
                                new QuizConduct(
                                        grading.getValue(),
                                        layout.getValue(),
                                        navigation.getValue(),
                                        review.getValue())),
                        from,
                        to,
                        entryCode.getValue().isBlank()
                                ? null
                                : entryCode.getValue().strip(),
                        spread.getValue(),
                        grace.getValue()),
                chosen()));
    }

    private Set<PlaceId> chosen() {
        Set<PlaceId> chosen = new HashSet<>();
        sites.getValue().forEach(place -> chosen.add(place.id()));
        return chosen;
    }

    private void missing(boolean is, HasValidation field, List<HasValidation> missing) {
        if (is) {
            field.setErrorMessage(getTranslation("quizzes.sitting.form.missing"));
            field.setInvalid(true);
            missing.add(field);
        }
    }

    private static int percent(BigDecimal mark) {
        return mark.multiply(TENTH).setScale(0, RoundingMode.HALF_UP).intValue();
    }

    /** Says each at its field. @return what no field stands for */
    List<SittingProblem> say(List<SittingProblem> problems) {
        problems.stream().filter(fields::containsKey).forEach(problem -> {
            var field = Objects.requireNonNull(fields.get(problem));
            field.setErrorMessage(getTranslation("quizzes.sitting.problem." + problem.name()));
            field.setInvalid(true);
        });
        return problems.stream().filter(problem -> !fields.containsKey(problem)).toList();
    }
}
