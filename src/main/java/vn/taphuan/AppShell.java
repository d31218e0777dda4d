package vn.taphuan;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.theme.lumo.Lumo;

/** The page around all Flow views; the theme beside Lumo is added by the platform's index page. */
@StyleSheet(Lumo.STYLESHEET)
@Push
public class AppShell implements AppShellConfigurator {}
