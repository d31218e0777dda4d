package vn.taphuan.catalogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import vn.taphuan.catalogue.LessonContent;
import vn.taphuan.platform.ui.Icons;

/** A lesson's text with what frames it: minutes, what one can do afterwards, contents, sources. The same for reader and preview. */
final class LessonArticle extends Div {

    private final Span saved = new Span();

    LessonArticle(LessonContent lesson) {
        addClassName("lesson");
        setId("lesson");
        add(facts(lesson), new H1(lesson.summary().title()), outcomes(lesson), contents(), text(lesson));
        if (!lesson.terms().isEmpty()) {
            add(terms(lesson));
        }
        if (!lesson.facts().isEmpty()) {
            add(sources(lesson));
        }
    }

    /** Says when the place was saved last. */
    void savedAt(String time) {
        saved.removeAll();
        saved.add(Icons.of("cloud"), new Span(" " + getTranslation("catalogue.lesson.saved", time)));
    }

    private Component facts(LessonContent lesson) {
        var minutes = new Span(
                Icons.of("clock"),
                new Span(" "
                        + getTranslation("catalogue.minutes", lesson.summary().minutes())));
        minutes.addClassName("nowrap");
        saved.setId("saved");
        saved.addClassNames("nowrap", "t-ok");
        var row = new Div(minutes, saved);
        row.addClassNames("row", "wrap", "xs", "soft");
        return row;
    }

    private Component outcomes(LessonContent lesson) {
        var list = new UnorderedList();
        lesson.outcomes().forEach(outcome -> list.add(new ListItem(outcome)));
        var question = new Paragraph(lesson.question());
        question.addClassName("soft");
        var aim = new Section(new H2(getTranslation("catalogue.lesson.outcomes")), list);
        aim.addClassName("aim");
        var both = new Div(question, aim);
        both.addClassNames("stack", "stack-3");
        return both;
    }

    private Component contents() {
        var contents = new NativeDetails(getTranslation("catalogue.lesson.contents"));
        contents.addClassName("toc");
        contents.setId("contents");
        contents.getElement().appendChild(new Element("ol"));
        return contents;
    }

    private static Component text(LessonContent lesson) {
        var text = new Div();
        text.setId("lesson-text");
        text.addClassName("lesson-body");
        text.getElement().setProperty("innerHTML", lesson.html());
        return text;
    }

    /** The words that the text links, explained below it; the browser's part shows them beside the word as well. */
    private Component terms(LessonContent lesson) {
        var terms = new NativeDetails(
                getTranslation("catalogue.lesson.terms", lesson.terms().size()));
        terms.addClassNames("src", "terms");
        terms.setId("lesson-terms");
        terms.getElement()
                .setAttribute("data-more", getTranslation("catalogue.lesson.terms.more"))
                .setAttribute("data-close", getTranslation("catalogue.lesson.terms.close"));
        var list = new Element("dl");
        for (var term : lesson.terms()) {
            list.appendChild(
                    new Element("dt").setText(term.term()).setAttribute("data-term", term.id()),
                    new Element("dd").setText(term.definition()));
        }
        var content = new Div();
        content.getElement().appendChild(list);
        terms.setContent(content);
        return terms;
    }

    private Component sources(LessonContent lesson) {
        var sources = new NativeDetails(
                getTranslation("catalogue.lesson.sources", lesson.facts().size()));
        sources.addClassName("src");
        sources.setId("sources");
        var help = new Paragraph(getTranslation("catalogue.lesson.sources.help"));
        help.addClassName("soft");
        var list = new UnorderedList();
        lesson.facts().forEach(fact -> {
            var id = new Span(fact);
            id.addClassName("badge");
            list.add(new ListItem(id));
        });
        sources.setContent(new Div(help, list));
        return sources;
    }
}
