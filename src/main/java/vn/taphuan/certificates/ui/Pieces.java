package vn.taphuan.certificates.ui;

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
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.function.Consumer;
import java.util.function.Supplier;
import vn.taphuan.certificates.register.CertificatePapers;
import vn.taphuan.platform.ui.Icons;

/** The pieces that the pages of certificates are made of. */
final class Pieces {

    private static final int SHORT_MILLIS = 5000;
    private static final int LONGEST_REASON = 1000;
    private static final String PDF = "application/pdf";

    private Pieces() {}

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
        card.addClassNames("card", "stack", "stack-3");
        card.add(content);
        return card;
    }

    static Div twoLines(Component first, String second) {
        var soft = new Div(second);
        soft.addClassNames("soft", "xs");
        return new Div(first, soft);
    }

    static HtmlContainer strong(String text) {
        var strong = new HtmlContainer("b");
        strong.setText(text);
        return strong;
    }

    static Span badge(String look, String icon, String text) {
        var badge = new Span(Icons.of(icon), new Span(text));
        badge.addClassName("badge");
        if (!look.isEmpty()) {
            badge.addClassName(look);
        }
        return badge;
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

    /** Opens a PDF in another window; it is made, and the right to it checked, when it is asked for. */
    static Anchor pdf(String text, String icon, Supplier<CertificatePapers.Paper> paper) {
        var link = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                            var made = paper.get();
                            return new DownloadResponse(
                                    new ByteArrayInputStream(made.content()),
                                    made.fileName(),
                                    PDF,
                                    made.content().length);
                        })
                        .inline(),
                "");
        link.add(Icons.of(icon), new Span(text));
        link.setTarget("_blank");
        link.addClassNames("btn", "btn-s");
        return link;
    }

    static void saved(String text) {
        Notification.show(text, SHORT_MILLIS, Notification.Position.BOTTOM_START);
    }

    /** Dates as they are typed here: 26/11/2026, weeks from Monday. */
    static DatePicker date(String label, String id) {
        var words = new DatePicker.DatePickerI18n();
        words.setDateFormat("dd/MM/yyyy");
        words.setFirstDayOfWeek(1);
        var picker = new DatePicker(label);
        words.setToday(picker.getTranslation("certificates.today"));
        words.setCancel(picker.getTranslation("certificates.back"));
        picker.setLocale(UI.getCurrent().getLocale());
        picker.setI18n(words);
        picker.setId(id);
        return picker;
    }

    /** Asks for a reason before something is done that others will want to have explained. */
    static void askReason(String title, String consequence, Consumer<String> then) {
        var dialog = new Dialog(title);
        dialog.setId("reason-dialog");
        var reason = new TextArea(dialog.getTranslation("certificates.reason"));
        reason.setId("reason");
        reason.setMaxLength(LONGEST_REASON);
        reason.setWidthFull();
        var content = new Div(new Paragraph(consequence), reason);
        content.addClassNames("stack", "certificates-dialog");
        dialog.add(content);
        var go = main(title, "reason-go", () -> {
            if (reason.getValue().isBlank()) {
                reason.setErrorMessage(dialog.getTranslation("certificates.reason.missing"));
                reason.setInvalid(true);
            } else {
                dialog.close();
                then.accept(reason.getValue().strip());
            }
        });
        dialog.getFooter().add(button(dialog.getTranslation("certificates.back"), "reason-back", dialog::close), go);
        dialog.open();
        reason.focus();
    }
}
