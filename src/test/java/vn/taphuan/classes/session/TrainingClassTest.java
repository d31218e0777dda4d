package vn.taphuan.classes.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.taphuan.catalogue.ProgrammeCode;
import vn.taphuan.classes.ClassState;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.security.UnitId;

class TrainingClassTest {

    private static final AccountId OFFICER = new AccountId(new UUID(1, 1));

    private final TrainingClass trainingClass = new TrainingClass(2026, 5, plan("Tập huấn"));

    @Test
    void aClassGoesStepByStepFromDraftToFinished() {
        trainingClass.submit(OFFICER);
        assertThat(trainingClass.isSubmittedBy(OFFICER)).isTrue();
        trainingClass.approve();
        trainingClass.open();
        trainingClass.start();
        trainingClass.assess();
        trainingClass.finish();
        assertThat(trainingClass.state()).isEqualTo(ClassState.FINISHED);
        assertThatThrownBy(trainingClass::cancel).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void noStepIsLeftOut() {
        assertThatThrownBy(trainingClass::approve).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(trainingClass::open).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(trainingClass::sendBack).isInstanceOf(IllegalStateException.class);
        trainingClass.submit(OFFICER);
        assertThatThrownBy(() -> trainingClass.submit(OFFICER)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(trainingClass::start).isInstanceOf(IllegalStateException.class);
        trainingClass.approve();
        assertThatThrownBy(trainingClass::sendBack).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(trainingClass::finish).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aPlanThatWasSentBackIsADraftOfNobodysSubmission() {
        trainingClass.submit(OFFICER);
        trainingClass.sendBack();
        assertThat(trainingClass.isSubmittedBy(OFFICER)).isFalse();
        trainingClass.describe(plan("Tên khác"));
    }

    @Test
    void aSubmittedPlanDoesNotChange() {
        trainingClass.submit(OFFICER);
        assertThatThrownBy(() -> trainingClass.describe(plan("Tên khác"))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> trainingClass.adjust(plan("Tên khác"))).isInstanceOf(IllegalStateException.class);
        trainingClass.approve();
        trainingClass.adjust(plan("Tên khác"));
        assertThatThrownBy(() -> trainingClass.describe(plan("Tên khác"))).isInstanceOf(IllegalStateException.class);
    }

    private static ClassContent plan(String name) {
        return new ClassContent(
                new UnitId(new UUID(9, 9)),
                name,
                new ProgrammeCode("lich-su-dang"),
                List.of(),
                40,
                true,
                null,
                null,
                null,
                List.of(),
                ClassTemplate.ONE_DAY.sessions(LocalDate.of(2026, 11, 26)));
    }
}
