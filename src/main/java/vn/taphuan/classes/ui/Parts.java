package vn.taphuan.classes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import vn.taphuan.platform.ui.Icons;

/** The pieces that the pages of classes are made of. */
final class Parts {

    private static final int SHORT_MILLIS = 5000;
    private static final int LONGEST_REASON = 1000;

    private Parts() {}

    /** Title, one sentence of help, and the page's actions. */
    static Div head(String title, String help, Component... actions) {
        var text = new Paragraph(help);
        text.addClassName("soft");
        var words = new Div(new H1(title), text);
        words.addClassName("grow");
        var buttons = new Div(actions);
        buttons.addClassName("do");
        var head = new Div(words, buttons);
        head.addClassName("page-head");
        return head;
    }

    static Section card(String title, Component... content) {
        var head = new Div(new H2(title));
        head.addClassName("card-head");
        var card = new Section(head);
        card.addClassName("card");
        card.add(content);
        return card;
    }

    static NativeTable table(Stream<String> heads) {
        var table = new NativeTable();
        table.addClassName("table");
        var row = new NativeTableRow();
        heads.forEach(head -> row.add(new NativeTableHeaderCell(head)));
        table.getHead().add(row);
        table.addBody();
        return table;
    }

    static NativeTableRow row(NativeTable table, Component... cells) {
        var row = new NativeTableRow(
                Arrays.stream(cells).map(NativeTableCell::new).toArray(Component[]::new));
        NativeTableBody body = table.getBody();
        body.add(row);
        return row;
    }

    /** A wide table scrolls within its card, not the page. */
    static Div scrolling(NativeTable table) {
        var box = new Div(table);
        box.addClassName("classes-scroll");
        return box;
    }

    /** A name with a softer second line. */
    static Div twoLines(Component first, String second) {
        var soft = new Div(second);
        soft.addClassNames("soft", "xs");
        return new Div(first, soft);
    }

    static Div twoLines(String first, String second) {
        return twoLines(new Span(first), second);
    }

    /** "90/100" over a bar. */
    static Div fill(int taken, int seats) {
        var bar = new ProgressBar(0, Math.max(1, seats), Math.min(taken, Math.max(1, seats)));
        bar.getElement().setAttribute("aria-hidden", "true");
        var fill = new Div(new Span(taken + "/" + seats), bar);
        fill.addClassName("classes-fill");
        return fill;
    }

    static HtmlContainer strong(String text) {
        var strong = new HtmlContainer("b");
        strong.setText(text);
        return strong;
    }

    /** A message in the page; an error is announced at once. */
    static Div note(String look, String icon, String title, String text) {
        var words = new Div(strong(title), new Paragraph(text));
        var note = new Div(Icons.of(icon), words);
        note.addClassNames("note", look);
        note.getElement().setAttribute("role", look.equals("err") ? "alert" : "status");
        return note;
    }

    static Button button(String text, String id, Runnable action) {
        var button = new Button(text, click -> action.run());
        button.setId(id);
        return button;
    }

    static Button main(String text, String id, Runnable action) {
        var button = button(text, id, action);
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }

    static Button small(String text, String id, Runnable action) {
        var button = button(text, id, action);
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }

    /** A button without words; the text is what a screen reader says. */
    static Button icon(String icon, String text, Runnable action) {
        var button = new Button(Icons.of(icon), click -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        button.addClassName("quiet");
        button.setAriaLabel(text);
        button.setTooltipText(text);
        return button;
    }

    /** A link that looks like a button; {@code page} is outside Flow, so the browser loads it. */
    static Anchor lightLink(String href, String text, String id) {
        var link = new Anchor(href, text);
        link.addClassNames("btn", "btn-s");
        link.setRouterIgnore(true);
        link.setId(id);
        return link;
    }

    static void saved(String text) {
        Notification.show(text, SHORT_MILLIS, Notification.Position.BOTTOM_START);
    }

    /** Dates as they are typed here: 26/11/2026, weeks from Monday. */
    static DatePicker date(String label, String id) {
        var locale = UI.getCurrent().getLocale();
        var words = new DatePicker.DatePickerI18n();
        words.setDateFormat("dd/MM/yyyy");
        words.setFirstDayOfWeek(1);
        words.setMonthNames(Stream.of(Month.values())
                .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                .toList());
        words.setWeekdays(weekdays(TextStyle.FULL, locale));
        words.setWeekdaysShort(weekdays(TextStyle.SHORT, locale));
        var picker = new DatePicker(label);
        words.setToday(picker.getTranslation("classes.picker.today"));
        words.setCancel(picker.getTranslation("classes.picker.cancel"));
        picker.setLocale(locale);
        picker.setI18n(words);
        picker.setId(id);
        return picker;
    }

    private static List<String> weekdays(TextStyle style, Locale locale) {
        return Stream.concat(
                        Stream.of(DayOfWeek.SUNDAY),
                        Stream.of(DayOfWeek.values()).filter(day -> day != DayOfWeek.SUNDAY))
                .map(day -> day.getDisplayName(style, locale))
                .toList();
    }

    /** Asks for a reason before something is done that others will want to have explained. */
    static void askReason(String title, String consequence, String action, Consumer<String> then) {
        var dialog = new Dialog(title);
        dialog.setId("reason-dialog");
        var reason = new TextArea(dialog.getTranslation("classes.reason"));
        reason.setId("reason");
        reason.setMaxLength(LONGEST_REASON);
        reason.setWidthFull();
        var content = new Div(new Paragraph(consequence), reason);
        content.addClassName("classes-dialog");
        dialog.add(content);
        var go = main(action, "reason-go", () -> {
            if (reason.getValue().isBlank()) {
                reason.setErrorMessage(dialog.getTranslation("classes.reason.missing"));
                reason.setInvalid(true);
            } else {
                dialog.close();
                then.accept(reason.getValue().strip());
            }
        });
        dialog.getFooter().add(button(dialog.getTranslation("classes.back"), "reason-back", dialog::close), go);
        dialog.open();
        reason.focus();
    }
}
