package vn.taphuan.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.catalogue.adaptation.AdaptResult;
import vn.taphuan.catalogue.adaptation.AdaptationContent;
import vn.taphuan.catalogue.adaptation.AdaptationContent.OwnLesson;
import vn.taphuan.catalogue.adaptation.Adaptations;
import vn.taphuan.platform.deployment.Deployment;

/** What the officer of a demo centre has added to one module, and the director has not approved yet. */
@Component
@ConditionalOnBooleanProperty("taphuan.demo")
@Order(80)
class DemoAdaptations implements ApplicationRunner {

    private static final String OFFICER = "trungtam";
    private static final ModuleCode MODULE = new ModuleCode("m4");
    private static final LocalTime OFFICE = LocalTime.of(15, 0);
    private static final OwnLesson LESSON = new OwnLesson(
            "00000001",
            "Tìm tư liệu ở các xóm của xã Ví Dụ",
            "Ở xã mình, buổi đầu tiên nên đến xóm nào?",
            "Xếp được thứ tự ba xóm để đi sưu tầm",
            3,
            """
            *(Xã, xóm và số liệu trong bài là giả định.)*

            ## Đi xóm nào trước

            1. Xóm Bản Mẫu: nhà văn hóa còn một tủ sổ cũ của chi bộ.
            2. Xóm Nà Thí Dụ: hai cụ trên 90 tuổi, nên gặp sớm.
            3. Xóm Lũng Minh Họa: đường xa, đi cùng chuyến với cán bộ văn hóa.

            ## Việc làm được ngay

            - [ ] Gọi trưởng xóm Bản Mẫu hẹn ngày mở tủ sổ.
            - [ ] Mang phiếu tư liệu, máy ảnh và giấy giới thiệu.
            """);

    private final Adaptations adaptations;
    private final DemoActors actors;
    private final Deployment deployment;
    private final Clock clock;

    DemoAdaptations(Adaptations adaptations, DemoActors actors, Deployment deployment, Clock clock) {
        this.adaptations = adaptations;
        this.actors = actors;
        this.deployment = deployment;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (deployment.isDemo()) {
            actors.as(OFFICER, LocalDate.now(clock).minusDays(1).atTime(OFFICE), this::adapt);
        }
    }

    /** Once: what stands there already is left as it is. */
    private boolean adapt() {
        var centre = adaptations.centres().getFirst().id();
        var standing = adaptations.find(centre, MODULE);
        if (standing.isEmpty() || standing.get().revision() > 0) {
            return false;
        }
        var base = standing.get().base();
        var result = adaptations.save(
                centre,
                MODULE,
                0,
                base.summary().version(),
                new AdaptationContent(
                        false,
                        List.of(),
                        Map.of(
                                base.lessons().getFirst().id().value(),
                                "*(Giả định.)* Ở xã Ví Dụ, tủ sổ của chi bộ xóm Bản Mẫu để ở nhà văn hóa; hỏi trưởng xóm."),
                        List.of(LESSON)));
        if (!(result instanceof AdaptResult.Done)) {
            throw new IllegalStateException("the demo centre cannot adapt " + MODULE.value() + ": " + result);
        }
        return true;
    }
}
