package vn.taphuan.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.spring.security.AuthenticationContext;

/** Signing out on this device. */
final class SignOut {

    private SignOut() {}

    static Component button(Component owner, AuthenticationContext authentication) {
        var button = new Button(Icons.of("door"), click -> authentication.logout());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        button.addClassName("quiet");
        button.setAriaLabel(owner.getTranslation("platform.sign-out"));
        button.setId("sign-out");
        return button;
    }
}
