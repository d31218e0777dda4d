package vn.taphuan.quizzes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.LocalDate;
import java.util.List;
import vn.taphuan.platform.time.PlatformTime;
import vn.taphuan.platform.ui.Formats;
import vn.taphuan.quizzes.bank.QuestionUse;

/** Where a question is used: its versions with their texts, and how many attempts hold each. */
final class QuestionVersions extends Section {

    QuestionVersions(List<QuestionUse> versions) {
        addClassNames("card", "stack", "stack-2");
        setId("question-versions");
        add(new H2(getTranslation("quizzes.used")));
        if (versions.isEmpty()) {
            var none = new Paragraph(getTranslation("quizzes.used.never"));
            none.addClassNames("s", "soft");
            add(none);
        }
        versions.forEach(version -> add(version(version)));
    }

    private Component version(QuestionUse version) {
        var line = getTranslation(
                version.current() ? "quizzes.used.current" : "quizzes.used.version",
                version.number(),
                Formats.date(LocalDate.ofInstant(version.published(), PlatformTime.ZONE)),
                version.attempts());
        var details = new NativeDetails(line);
        details.addClassName("src");
        var text = new Div();
        text.setText(QuestionWords.plain(this, version.question()));
        text.addClassName("conflict-text");
        details.setContent(text);
        return details;
    }
}
