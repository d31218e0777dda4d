package vn.taphuan.certificates.register;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.taphuan.platform.security.SystemWork;
import vn.taphuan.platform.security.UnitId;
import vn.taphuan.units.UnitSummary;
import vn.taphuan.units.Units;

/**
 * Checks all registers when the start says {@code --taphuan.certificates.check}, says what was altered, and ends the program: with 0
 * when everything is as it was entered, with 1 when not.
 */
@Component
@Order(1000)
class CheckCommand implements ApplicationRunner {

    static final String OPTION = "taphuan.certificates.check";
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final RegisterChecks checks;
    private final Units units;
    private final MessageSource texts;
    private final ConfigurableApplicationContext context;

    CheckCommand(RegisterChecks checks, Units units, MessageSource texts, ConfigurableApplicationContext context) {
        this.checks = checks;
        this.units = units;
        this.texts = texts;
        this.context = context;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!arguments.containsOption(OPTION)) {
            return;
        }
        var report = SystemWork.call("register", checks::check);
        // whatever the locale of the service is: the words are Vietnamese
        new PrintStream(System.out, true, StandardCharsets.UTF_8).println(words(report));
        System.exit(SpringApplication.exit(context, () -> report.isWhole() ? 0 : 1));
    }

    /** A line of figures, then a line for each finding. */
    String words(RegisterReport report) {
        var words = new StringBuilder(text(
                        "certificates.check.figures",
                        report.registers(),
                        report.entries(),
                        report.links(),
                        report.papers()))
                .append('\n')
                .append(text("certificates.check.heads", report.heads(), report.unsigned()))
                .append('\n')
                .append(text(
                        report.isWhole() ? "certificates.check.whole" : "certificates.check.altered",
                        report.findings().size()));
        Map<UnitId, UnitSummary> bodies =
                units.byId(report.findings().stream().map(RegisterFinding::body).toList());
        for (var found : report.findings()) {
            var body = bodies.get(found.body());
            words.append("\n- ")
                    .append(body == null ? found.body().value() : body.name())
                    .append(", ")
                    .append(found.year())
                    .append(found.number().isEmpty() ? "" : ", " + found.number())
                    .append(": ")
                    .append(text("certificates.check.found." + found.kind()))
                    .append(found.detail().isEmpty() ? "" : " (" + found.detail() + ")");
        }
        return words.toString();
    }

    private String text(String key, Object... arguments) {
        return texts.getMessage(key, arguments, VIETNAMESE);
    }
}
