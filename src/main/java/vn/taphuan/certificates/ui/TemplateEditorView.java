package vn.taphuan.certificates.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.taphuan.catalogue.Programmes;
import vn.taphuan.certificates.document.FieldKind;
import vn.taphuan.certificates.document.HouseTemplates;
import vn.taphuan.certificates.document.SheetBox;
import vn.taphuan.certificates.document.SheetField;
import vn.taphuan.certificates.document.SheetProblem;
import vn.taphuan.certificates.document.SheetTemplate;
import vn.taphuan.certificates.document.TemplateSamples;
import vn.taphuan.certificates.issuing.TemplatePreviews;
import vn.taphuan.certificates.issuing.TemplatePreviews.Sample;
import vn.taphuan.certificates.templates.PaperTemplates;
import vn.taphuan.certificates.templates.SaveTemplateResult;
import vn.taphuan.certificates.templates.TemplateId;
import vn.taphuan.certificates.templates.TemplateSummary;
import vn.taphuan.classes.ClassState;
import vn.taphuan.classes.session.ClassLists;
import vn.taphuan.platform.pdf.PdfPicture;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.ui.Buttons;
import vn.taphuan.platform.ui.ChangedMeanwhile;
import vn.taphuan.platform.ui.Crumbs;
import vn.taphuan.platform.ui.Links;
import vn.taphuan.platform.ui.MainLayout;
import vn.taphuan.platform.ui.Note;
import vn.taphuan.platform.ui.PageHead;
import vn.taphuan.platform.ui.PdfFile;
import vn.taphuan.platform.ui.Toasts;

/** Edits a template: a field is chosen and described in a form; the sheet beside it is printed anew after each change. */
@Route(value = TemplatesView.PATH + "/:id", layout = MainLayout.class)
@RolesAllowed(Permissions.CERTIFICATE_DESIGN)
class TemplateEditorView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final int DPI = 110;
    private static final int CLASSES = 50;

    private final transient PaperTemplates templates;
    private final transient TemplatePreviews previews;
    private final transient Programmes programmes;
    private final transient ClassLists classes;
    private final transient CurrentAccount current;
    private final Div message = new Div();
    private final Select<Integer> part = new Select<>();
    private final Select<Tried> sample = new Select<>();
    private final Div form = new Div();
    private final Div said = new Div();
    private final SheetPicture picture = new SheetPicture(this::choose, this::move);
    private final TemplateFieldForm fieldForm = new TemplateFieldForm(this::changed);
    private final TemplateBoxForm qrForm =
            new TemplateBoxForm(true, box -> changed(content().withQr(box)));
    private final TemplateBoxForm roomForm =
            new TemplateBoxForm(false, box -> changed(content().withRoom(box)));
    private @Nullable TemplateSheetForm sheetForm;
    private @Nullable TemplateSummary version;
    private @Nullable SheetTemplate content;
    private transient TemplatePreviews.@Nullable Preview preview;
    private transient byte @Nullable [] page;
    private int chosen = SheetProblem.SHEET;
    private boolean choosing;

    /** On whom the template is tried, with what the list calls it. */
    private record Tried(String name, Sample on) {}

    TemplateEditorView(
            PaperTemplates templates,
            TemplatePreviews previews,
            Programmes programmes,
            ClassLists classes,
            CurrentAccount current) {
        this.templates = templates;
        this.previews = previews;
        this.programmes = programmes;
        this.classes = classes;
        this.current = current;
        addClassName("page");
        message.setId("template-message");
        part.setLabel(getTranslation("certificates.template.part"));
        part.setId("template-part");
        part.setWidthFull();
        part.setItemLabelGenerator(at -> TemplateWords.field(this, content(), at));
        part.addValueChangeListener(change -> {
            if (!choosing && change.getValue() != null) {
                choose(change.getValue());
            }
        });
        sample.setLabel(getTranslation("certificates.template.sample"));
        sample.setId("template-sample");
        sample.setItemLabelGenerator(Tried::name);
        sample.addValueChangeListener(change -> print());
        form.setId("template-form");
        said.setId("template-problems");
        said.addClassName("template-said");
        said.getElement().setAttribute("aria-live", "polite");
    }

    @Override
    public String getPageTitle() {
        return version == null ? "" : version.name();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id =
                event.getRouteParameters().get("id").map(TemplateEditorView::id).orElseThrow(NotFoundException::new);
        open(id);
    }

    private static TemplateId id(String typed) {
        try {
            return new TemplateId(UUID.fromString(typed));
        } catch (IllegalArgumentException noId) {
            throw new NotFoundException();
        }
    }

    private void open(TemplateId id) {
        var found = templates.find(id).orElseThrow(NotFoundException::new);
        if (!current.scope(Permissions.CERTIFICATE_DESIGN)
                .includes(found.summary().body())) {
            throw new NotFoundException();
        }
        version = found.summary();
        content = found.content();
        sheetForm = new TemplateSheetForm(templates, found.summary().body(), this::changed);
        chosen = SheetProblem.SHEET;
        lay();
        listSamples();
        choose(0);
    }

    private SheetTemplate content() {
        return Objects.requireNonNull(content);
    }

    private TemplateSummary version() {
        return Objects.requireNonNull(version);
    }

    private void lay() {
        removeAll();
        var now = version();
        var head = new PageHead(
                now.name(),
                getTranslation("certificates.template.version", now.number())
                        + (now.usedSince() == null ? "" : ". " + getTranslation("certificates.template.fixed")));
        head.state(new Div(TemplateWords.standing(this, now)));
        head.offer(Links.pdf(getTranslation("certificates.template.pdf"), "file", () -> {
            var shown = Objects.requireNonNull(preview);
            return new PdfFile("mau.pdf", shown.pdf());
        }));
        head.offer(Buttons.plain(getTranslation("certificates.template.use"), "use-template", this::use));
        head.offer(Buttons.main(getTranslation("certificates.settings.save"), "save-template", this::save));
        var sheet = new Section(new H2(getTranslation("certificates.template.picture-of")), sample, picture, said);
        sheet.addClassNames("card", "stack", "stack-3", "template-sheet");
        var fields = new Section(new H2(getTranslation("certificates.template.parts")), part, form, order());
        fields.addClassNames("card", "stack", "stack-3");
        var two = new Div(sheet, fields);
        two.addClassName("template-two");
        add(
                new Crumbs(now.name(), new Anchor(TemplatesView.PATH, getTranslation("certificates.template.title"))),
                head,
                message,
                two);
    }

    private Component order() {
        var buttons = new Div(
                Buttons.small(getTranslation("certificates.template.up"), "field-up", () -> shift(-1)),
                Buttons.small(getTranslation("certificates.template.down"), "field-down", () -> shift(1)),
                Buttons.small(getTranslation("certificates.template.delete"), "field-delete", this::delete));
        buttons.addClassNames("row", "wrap");
        var kind = new Select<FieldKind>();
        kind.setLabel(getTranslation("certificates.template.add"));
        kind.setId("field-add");
        kind.setItems(FieldKind.values());
        kind.setItemLabelGenerator(one -> TemplateWords.kind(this, one));
        kind.setPlaceholder(getTranslation("certificates.template.add.choose"));
        kind.setWidthFull();
        kind.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                var added = change.getValue();
                kind.clear();
                add(added);
            }
        });
        var all = new Div(buttons, kind);
        all.addClassNames("stack", "stack-3");
        return all;
    }

    private void listSamples() {
        Stream<Tried> madeUp = Arrays.stream(TemplateSamples.Length.values())
                .map(length ->
                        new Tried(getTranslation("certificates.template.sample." + length), new Sample.MadeUp(length)));
        Stream<Tried> ofClasses = current.may(Permissions.CLASS_READ)
                ? classes.search(EnumSet.allOf(ClassState.class), "", 0, CLASSES).stream()
                        .filter(one -> one.centre().equals(version().body()))
                        .map(one -> new Tried(
                                getTranslation(
                                        "certificates.template.sample.class",
                                        one.number() + "/" + one.year(),
                                        one.name()),
                                new Sample.LongestOf(one.id())))
                : Stream.of();
        var all = Stream.concat(madeUp, ofClasses).toList();
        sample.setItems(all);
        sample.setValue(all.get(1));
    }

    private void choose(int at) {
        chosen = at < content().fields().size() ? at : content().fields().size() - 1;
        show();
    }

    private void changed(SheetField field) {
        if (chosen >= 0) {
            changed(content().withField(chosen, field));
        }
    }

    private void changed(SheetTemplate now) {
        content = now;
        print();
    }

    private void move(int at, double right, double down) {
        var was = content();
        chosen = at;
        switch (at) {
            case SheetProblem.QR -> changed(was.withQr(moved(was.qr(), right, down)));
            case SheetProblem.ROOM -> changed(was.withRoom(moved(was.room(), right, down)));
            default -> {
                var field = was.fields().get(at);
                changed(was.withField(at, field.at(field.left() + right, field.top() + down)));
            }
        }
    }

    private static SheetBox moved(SheetBox box, double right, double down) {
        return new SheetBox(box.left() + right, box.top() + down, box.width(), box.height());
    }

    private void add(FieldKind kind) {
        var fields = new ArrayList<>(content().fields());
        if (fields.size() >= SheetTemplate.MOST_FIELDS) {
            Toasts.show(getTranslation("certificates.template.full", SheetTemplate.MOST_FIELDS));
            return;
        }
        fields.add(HouseTemplates.added(kind, content().size()));
        chosen = fields.size() - 1;
        changed(content().withFields(fields));
    }

    private void delete() {
        if (chosen < 0) {
            return;
        }
        var fields = new ArrayList<>(content().fields());
        fields.remove(chosen);
        chosen = Math.min(chosen, fields.size() - 1);
        if (fields.isEmpty()) {
            chosen = SheetProblem.SHEET;
        }
        changed(content().withFields(fields));
    }

    private void shift(int by) {
        int to = chosen + by;
        if (chosen < 0 || to < 0 || to >= content().fields().size()) {
            return;
        }
        var fields = new ArrayList<>(content().fields());
        fields.add(to, fields.remove(chosen));
        chosen = to;
        changed(content().withFields(fields));
    }

    /** Prints the sheet anew and shows it. */
    private void print() {
        if (sample.getValue() == null) {
            return;
        }
        var now = previews.of(version().body(), content(), sample.getValue().on());
        preview = now;
        page = PdfPicture.png(now.pdf(), DPI);
        show();
    }

    private void show() {
        var now = preview;
        var png = page;
        if (now == null || png == null) {
            return;
        }
        var template = content();
        choosing = true;
        part.setItems(Stream.concat(
                        Stream.of(SheetProblem.SHEET),
                        Stream.concat(
                                IntStream.range(0, template.fields().size()).boxed(),
                                Stream.of(SheetProblem.QR, SheetProblem.ROOM)))
                .toList());
        part.setValue(chosen);
        choosing = false;
        picture.show(
                template, png, getTranslation("certificates.template.picture.alt", now.name()), chosen, now.problems());
        form.removeAll();
        form.add(formOf(now.problems().stream()
                .filter(problem -> problem.at() == chosen)
                .toList()));
        say(now);
    }

    private Component formOf(List<SheetProblem> problems) {
        return switch (chosen) {
            case SheetProblem.QR -> box(qrForm, content().qr(), problems);
            case SheetProblem.ROOM -> box(roomForm, content().room(), problems);
            case SheetProblem.SHEET -> {
                var sheet = Objects.requireNonNull(sheetForm);
                sheet.show(content());
                yield sheet;
            }
            default -> {
                fieldForm.show(content().fields().get(chosen), problems);
                yield fieldForm;
            }
        };
    }

    private Component box(TemplateBoxForm boxForm, SheetBox box, List<SheetProblem> problems) {
        boxForm.show(
                box,
                problems.stream()
                        .map(problem -> TemplateWords.problem(this, content(), problem))
                        .toList());
        return boxForm;
    }

    private void say(TemplatePreviews.Preview now) {
        said.removeAll();
        var refused = now.problems().stream().filter(SheetProblem::refuses).toList();
        var warned =
                now.problems().stream().filter(problem -> !problem.refuses()).toList();
        if (!refused.isEmpty()) {
            said.add(Note.error(
                    getTranslation("certificates.template.refused"),
                    String.join(" ", TemplateWords.problems(this, content(), refused))));
        }
        if (!warned.isEmpty()) {
            said.add(Note.attention(
                    getTranslation("certificates.template.warned"),
                    String.join(" ", TemplateWords.problems(this, content(), warned))));
        }
        if (!now.tooLong().isEmpty()) {
            said.add(Note.error(getTranslation("certificates.template.too-long"), String.join(", ", now.tooLong())));
        }
        if (refused.isEmpty() && warned.isEmpty() && now.tooLong().isEmpty()) {
            said.add(Note.done(getTranslation("certificates.template.good", now.name()), ""));
        }
    }

    private boolean save() {
        message.removeAll();
        var was = version();
        switch (templates.save(was.id(), was.number(), was.revision(), content())) {
            case SaveTemplateResult.Saved(var now) -> {
                version = now;
                lay();
                show();
                Toasts.show(getTranslation(
                        now.number() == was.number()
                                ? "certificates.template.saved"
                                : "certificates.template.saved-new",
                        now.number()));
                return true;
            }
            case SaveTemplateResult.Changed(var by, var at) -> {
                message.add(ChangedMeanwhile.note(this, by, at, List.of(), "certificates.template.changed"));
                return false;
            }
        }
    }

    private void use() {
        if (save()) {
            new UseTemplateDialog(
                            templates,
                            programmes,
                            version(),
                            content(),
                            () -> open(version().id()))
                    .open();
        }
    }
}
