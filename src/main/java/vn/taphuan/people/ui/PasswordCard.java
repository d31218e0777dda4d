package vn.taphuan.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.List;
import vn.taphuan.people.ChangePasswordResult;
import vn.taphuan.people.OwnAccount;
import vn.taphuan.platform.ui.Note;

/** Changes the own password: the old one, and the new one twice. */
final class PasswordCard extends Section {

    private final OwnAccount own;
    private final transient Runnable changed;
    private final PasswordField old = field("old-password", "people.password.old", "current-password");
    private final PasswordField chosen = field("new-password", "people.password.new", "new-password");
    private final PasswordField again = field("new-password-again", "people.password.again", "new-password");
    private final Div messages = new Div();

    /** @param changed called when the password was changed and other sign-ins have ended */
    PasswordCard(OwnAccount own, Runnable changed) {
        this.own = own;
        this.changed = changed;
        chosen.setHelperText(getTranslation("people.password.help"));
        var save = new Button(getTranslation("people.password.change"), click -> change());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.setId("change-password");
        addClassNames("card", "stack");
        setId("password");
        add(new H2(getTranslation("people.password.title")), messages, old, chosen, again, new Div(save));
    }

    private PasswordField field(String id, String label, String autocomplete) {
        var field = new PasswordField(getTranslation(label));
        field.setId(id);
        field.setManualValidation(true);
        field.setMaxWidth("24rem");
        field.getElement().setAttribute("autocomplete", autocomplete);
        return field;
    }

    private void change() {
        messages.removeAll();
        List.of(old, chosen, again).forEach(field -> field.setInvalid(false));
        switch (own.changePassword(old.getValue(), chosen.getValue(), again.getValue())) {
            case ChangePasswordResult.Changed done -> {
                List.of(old, chosen, again).forEach(PasswordField::clear);
                messages.add(Note.done(
                        getTranslation("people.password.changed.title"),
                        getTranslation("people.password.changed.text")));
                changed.run();
            }
            case ChangePasswordResult.OldPasswordWrong wrong -> wrong(old, getTranslation("people.password.old.wrong"));
            case ChangePasswordResult.TooFast wait ->
                wrong(old, getTranslation("people.password.wait", wait.pause().toSeconds() + 1));
            case ChangePasswordResult.TooShort tooShort -> wrong(chosen, getTranslation("people.password.short"));
            case ChangePasswordResult.Differ differ -> wrong(again, getTranslation("people.password.differ"));
        }
    }

    private static void wrong(PasswordField field, String text) {
        field.setErrorMessage(text);
        field.setInvalid(true);
        field.focus();
    }
}
