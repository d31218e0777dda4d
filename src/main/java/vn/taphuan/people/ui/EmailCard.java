package vn.taphuan.people.ui;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import java.time.Duration;
import vn.taphuan.people.OwnEmail;
import vn.taphuan.platform.mail.MailState;
import vn.taphuan.platform.ui.Formats;
import vn.taphuan.platform.ui.Note;

/** Enters or changes the own e-mail, which counts once a mailed link was confirmed. */
final class EmailCard extends Section {

    private final OwnEmail emails;
    private final Div state = new Div();
    private final EmailField address = new EmailField(getTranslation("people.own-email.address"));
    private final PasswordField password = new PasswordField(getTranslation("people.own-email.password"));

    EmailCard(OwnEmail emails) {
        this.emails = emails;
        setId("email");
        addClassNames("card", "stack");
        var lead = new Paragraph(getTranslation("people.own-email.lead"));
        lead.addClassNames("s", "soft");
        add(new H2(getTranslation("people.own-email.title")));
        var now = emails.read();
        if (!now.offered()) {
            add(Note.info(
                    getTranslation("people.own-email.not-offered.title"),
                    getTranslation("people.own-email.not-offered.text")));
            return;
        }
        address.setId("own-email");
        address.setManualValidation(true);
        address.setMaxWidth("24rem");
        address.getElement().setAttribute("autocomplete", "email");
        password.setId("own-email-password");
        password.setManualValidation(true);
        password.setMaxWidth("24rem");
        password.setHelperText(getTranslation("people.own-email.password.help"));
        password.getElement().setAttribute("autocomplete", "current-password");
        var send = new Button(getTranslation("people.own-email.submit"), click -> ask());
        send.setId("confirm-own-email");
        if (now.address() != null && !now.confirmed()) {
            address.setValue(now.address());
        }
        add(lead, state, address, password, new Div(send));
        show(now);
    }

    private void show(OwnEmail.Details now) {
        state.removeAll();
        var waiting = now.waiting();
        if (waiting != null) {
            var title = getTranslation("people.own-email.waiting.title", waiting.address());
            var text =
                    getTranslation("people.own-email.waiting." + waiting.message(), Formats.dateTime(waiting.until()));
            state.add(waiting.message() == MailState.GIVEN_UP ? Note.attention(title, text) : Note.info(title, text));
        }
    }

    private void ask() {
        address.setInvalid(false);
        password.setInvalid(false);
        switch (emails.ask(address.getValue(), password.getValue())) {
            case OwnEmail.Asked.Mailed mailed -> {
                address.clear();
                password.clear();
                show(emails.read());
            }
            case OwnEmail.Asked.NotOffered no -> wrong(address, getTranslation("people.own-email.not-offered.title"));
            case OwnEmail.Asked.AddressWrong badly -> wrong(address, getTranslation("people.problem.EMAIL_WRONG"));
            case OwnEmail.Asked.ConfirmedAlready already ->
                wrong(address, getTranslation("people.own-email.confirmed-already"));
            case OwnEmail.Asked.PasswordWrong wrong -> wrong(password, getTranslation("people.password.old.wrong"));
            case OwnEmail.Asked.TooFast wait -> wrong(password, tooFast(wait.pause()));
        }
    }

    private String tooFast(Duration pause) {
        return getTranslation("people.own-email.wait", pause.toMinutes() + 1);
    }

    private static <F extends HasValidation & Focusable<?>> void wrong(F field, String text) {
        field.setErrorMessage(text);
        field.setInvalid(true);
        field.focus();
    }
}
