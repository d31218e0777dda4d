package vn.taphuan.demo;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.taphuan.platform.deployment.Deployment;
import vn.taphuan.platform.security.SystemWork;

/**
 * Makes or removes the conference of 68 sites beside the demo's classes, when the start says so:
 * {@code --taphuan.demo.conference=create} or {@code remove}. Neither does anything where it is done already, or outside a demo.
 */
@Component
@ConditionalOnBooleanProperty("taphuan.demo")
@Order(70)
class DemoConference implements ApplicationRunner {

    static final String NAME = "Hội nghị trực tuyến mẫu";

    private final ConferenceMaking making;
    private final ConferenceRemoval removal;
    private final Deployment deployment;
    private final Clock clock;
    private final String wanted;

    DemoConference(
            ConferenceMaking making,
            ConferenceRemoval removal,
            Deployment deployment,
            Clock clock,
            @Value("${taphuan.demo.conference:}") String wanted) {
        this.making = making;
        this.removal = removal;
        this.deployment = deployment;
        this.clock = clock;
        this.wanted = wanted.strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!deployment.isDemo() || wanted.isEmpty()) {
            return;
        }
        var begun = clock.instant();
        var done = switch (wanted) {
            case "create" -> create();
            case "remove" -> remove();
            default -> "taphuan.demo.conference: create | remove";
        };
        System.out.printf(
                "%n  %s (%d s)%n",
                done, Duration.between(begun, clock.instant()).toSeconds());
    }

    /** @return what is to be told */
    String create() {
        return SystemWork.call(
                "demo",
                () -> removal.find()
                        .map(known -> NAME + ": đã có (exists already)")
                        .orElseGet(() -> {
                            var made = making.make();
                            return NAME + ": " + made.people() + " đại biểu (delegates), " + made.sites()
                                    + " điểm cầu (sites); bảng điều hành (board): /" + made.board();
                        }));
    }

    /** @return what is to be told */
    String remove() {
        return SystemWork.call("demo", () -> switch (removal.remove()) {
            case REMOVED -> NAME + ": đã xóa (removed)";
            case NOT_THERE -> NAME + ": không có (not there)";
            case CERTIFICATE_ISSUED ->
                NAME + ": đã cấp giấy chứng nhận, không xóa (a certificate was issued, it stays)";
        });
    }
}
