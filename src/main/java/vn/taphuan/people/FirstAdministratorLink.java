package vn.taphuan.people;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import vn.taphuan.platform.deployment.Deployment;
import vn.taphuan.platform.security.SystemWork;
import vn.taphuan.platform.ui.Formats;
import vn.taphuan.platform.ui.Language;

/**
 * Prints the link for the first administrator on the console, at each start of a real installation that has none. The one secret
 * that is ever printed, and not by way of the log, which may be kept or sent elsewhere.
 */
@Component
@Order(40)
class FirstAdministratorLink implements ApplicationRunner {

    private final FirstAdministrator first;
    private final Environment settings;
    private final MessageSource texts;

    FirstAdministratorLink(FirstAdministrator first, Environment settings, MessageSource texts) {
        this.first = first;
        this.settings = settings;
        this.texts = texts;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!Deployment.of(settings).isDemo()) {
            SystemWork.call("first administrator", first::newLink).ifPresent(this::print);
        }
    }

    private void print(FirstAdministrator.Link link) {
        var address = base() + FirstAdministratorPage.ADDRESS + "/" + link.token();
        for (var language : Language.ALL) {
            System.out.println(texts.getMessage(
                    "people.first-administrator.console",
                    new Object[] {address, Formats.dateTime(link.expiresAt())},
                    language));
        }
    }

    private String base() {
        return Deployment.of(settings)
                .publicUrl()
                .map(Object::toString)
                .orElseGet(() -> "http://localhost:"
                        + settings.getProperty("local.server.port", settings.getProperty("server.port", "8080")));
    }
}
