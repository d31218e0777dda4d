package vn.taphuan.catalogue.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.List;
import java.util.Optional;
import vn.taphuan.catalogue.authoring.CourseOutline;
import vn.taphuan.catalogue.authoring.DraftCheck;
import vn.taphuan.catalogue.authoring.DraftId;
import vn.taphuan.catalogue.spi.CourseProblem;
import vn.taphuan.catalogue.spi.LintReport.Finding;
import vn.taphuan.catalogue.spi.LintReport.Level;
import vn.taphuan.platform.ui.Buttons;
import vn.taphuan.platform.ui.Card;
import vn.taphuan.platform.ui.Icons;
import vn.taphuan.platform.ui.Note;

/** What is wrong with a draft and what should be looked at, each with the way to the file; found in the background. */
final class DraftCheckCard extends Card {

    private static final int SHOWN = 30;

    private final transient DraftId draft;
    private final transient CourseOutline outline;
    private final transient DraftCheckRuns runs;
    private final transient DraftEditors editors;
    private final boolean changed;
    private final Div found = new Div();

    /** @param changed whether there is anything to look over */
    DraftCheckCard(
            Component owner,
            DraftId draft,
            CourseOutline outline,
            DraftCheckRuns runs,
            DraftEditors editors,
            boolean changed) {
        super(owner.getTranslation("catalogue.draft.check"));
        this.draft = draft;
        this.outline = outline;
        this.runs = runs;
        this.editors = editors;
        this.changed = changed;
        setId("check");
        add(found);
        found.addClassNames("stack", "stack-3");
        found.setId("check-found");
        found.getElement().setAttribute("aria-live", "polite");
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        if (changed) {
            run();
        } else {
            found.removeAll();
            found.add(soft(getTranslation("catalogue.draft.check.nothing")));
        }
    }

    private void run() {
        found.removeAll();
        var bar = new ProgressBar();
        bar.setIndeterminate(true);
        bar.getElement().setAttribute("aria-label", getTranslation("catalogue.draft.check.running"));
        found.add(soft(getTranslation("catalogue.draft.check.running")), bar);
        getUI().ifPresent(ui -> runs.start(draft, ui, this::show));
    }

    private void show(Optional<DraftCheck> check) {
        found.removeAll();
        check.ifPresentOrElse(this::show, () -> {
            found.add(Note.error(
                    getTranslation("catalogue.draft.check.failed"),
                    getTranslation("catalogue.draft.check.failed.text")));
            found.add(Buttons.small(getTranslation("catalogue.draft.check.again"), "check-again", this::run));
        });
    }

    private void show(DraftCheck check) {
        var problems = check.problems();
        if (problems.isEmpty()) {
            found.add(line("check", "t-ok", getTranslation("catalogue.draft.check.fine")));
        } else {
            found.add(
                    line("stop", "t-err", getTranslation("catalogue.draft.check.problems", problems.size())),
                    list(
                            "problems",
                            problems.stream().limit(SHOWN).map(this::problem).toList(),
                            problems.size()));
        }
        var errors = check.findings().stream()
                .filter(finding -> finding.level() == Level.ERROR)
                .toList();
        findings("lint-errors", "catalogue.draft.check.errors", errors, true);
        findings(
                "lint-warnings",
                "catalogue.draft.check.warnings",
                check.findings().stream()
                        .filter(finding -> finding.level() == Level.WARNING)
                        .toList(),
                false);
        if (problems.isEmpty() && check.findings().isEmpty()) {
            found.add(soft(getTranslation("catalogue.draft.check.lint-fine")));
        }
    }

    private void findings(String id, String key, List<Finding> findings, boolean open) {
        if (findings.isEmpty()) {
            return;
        }
        var details = new NativeDetails(getTranslation(key, findings.size()));
        details.addClassName("src");
        details.setOpen(open);
        details.setContent(
                list(id, findings.stream().limit(SHOWN).map(this::finding).toList(), findings.size()));
        found.add(details);
    }

    private Component problem(CourseProblem problem) {
        return entry(problem.file(), problem.line(), DraftWords.problem(this, problem));
    }

    private Component finding(Finding finding) {
        return entry(
                finding.where(),
                finding.line(),
                getTranslation(finding.cause(), finding.arguments().toArray()));
    }

    /** @param where a file from the root of the package, or what of it */
    private Component entry(String where, int line, String text) {
        var path = DraftWords.within(where);
        var entry = new Div();
        boolean file = where.contains("/") && where.contains(".");
        var name = file ? DraftWords.file(this, outline, path) : name(where);
        var place = line > 0 ? getTranslation("catalogue.draft.check.line", name, line) : name;
        if (file) {
            entry.add(new Anchor(editors.address(draft, path), place));
        } else {
            entry.add(new Span(place));
        }
        var words = new Paragraph(text);
        words.addClassName("s");
        entry.add(words);
        return entry;
    }

    /** A module's code or a question's. */
    private String name(String where) {
        return outline.modules().stream()
                .filter(module -> module.code().value().equals(where))
                .findFirst()
                .map(module -> getTranslation("catalogue.draft.file.module", module.place()))
                .orElse(where);
    }

    private UnorderedList list(String id, List<Component> entries, int all) {
        var list = new UnorderedList();
        list.setId(id);
        list.addClassNames("check-list", "s");
        entries.forEach(entry -> list.add(new ListItem(entry)));
        if (all > entries.size()) {
            list.add(new ListItem(getTranslation("catalogue.draft.check.more", all - entries.size())));
        }
        return list;
    }

    private static Paragraph line(String icon, String tone, String text) {
        var line = new Paragraph(Icons.of(icon), new Span(" " + text));
        line.addClassNames("s", tone);
        return line;
    }

    private static Paragraph soft(String text) {
        var words = new Paragraph(text);
        words.addClassNames("s", "soft");
        return words;
    }
}
