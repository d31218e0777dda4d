package vn.taphuan.catalogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import vn.taphuan.catalogue.authoring.DraftChecks;
import vn.taphuan.catalogue.authoring.DraftId;
import vn.taphuan.catalogue.spi.CourseProblem;
import vn.taphuan.platform.ui.Card;
import vn.taphuan.platform.ui.Icons;

/** What is wrong with a text as it stands in the editor, each with the way to its line. */
final class FileProblems extends Card {

    private static final int SHOWN = 30;

    private final transient DraftChecks checks;
    private final transient DraftId draft;
    private final String path;
    private final CodeArea code;
    private final Div found = new Div();

    FileProblems(Component owner, DraftChecks checks, DraftId draft, String path, CodeArea code) {
        super(owner.getTranslation("catalogue.file.problems"));
        this.checks = checks;
        this.draft = draft;
        this.path = path;
        this.code = code;
        setId("problems");
        found.addClassNames("stack", "stack-2", "s");
        found.getElement().setAttribute("aria-live", "polite");
        add(found);
    }

    /** Looks over the text as it stands now. */
    void look() {
        var problems = checks.file(draft, path, code.getValue());
        found.removeAll();
        code.mark(problems.stream()
                .map(CourseProblem::line)
                .filter(line -> line > 0)
                .toList());
        if (problems.isEmpty()) {
            var fine = new Paragraph(Icons.of("check"), new Span(" " + getTranslation("catalogue.file.problems.none")));
            fine.addClassName("t-ok");
            found.add(fine);
            return;
        }
        var list = new UnorderedList();
        list.addClassName("check-list");
        problems.stream().limit(SHOWN).forEach(problem -> list.add(item(problem)));
        if (problems.size() > SHOWN) {
            list.add(new ListItem(getTranslation("catalogue.draft.check.more", problems.size() - SHOWN)));
        }
        found.add(list);
    }

    private ListItem item(CourseProblem problem) {
        var words = DraftWords.problem(this, problem);
        if (problem.line() == 0) {
            return new ListItem(words);
        }
        var go = new NativeButton(getTranslation("catalogue.file.line", problem.line()));
        go.addClassNames("btn", "btn-plain", "btn-s");
        go.addClickListener(click -> code.goTo(problem.line()));
        return new ListItem(go, new Paragraph(words));
    }
}
