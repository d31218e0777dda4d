package vn.taphuan.certificates.issuing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.ActiveProfiles;
import vn.taphuan.certificates.TaughtClasses;
import vn.taphuan.classes.People;
import vn.taphuan.platform.deployment.DatabaseKind;
import vn.taphuan.platform.deployment.Deployment;
import vn.taphuan.platform.deployment.RunMode;

/** A real installation whose operator has not said under which address people reach it. */
@SpringBootTest
@ActiveProfiles("test")
@Import({TaughtClasses.class, WithoutPublicAddressIT.RealWithoutAddress.class})
class WithoutPublicAddressIT {

    @TestConfiguration
    static class RealWithoutAddress {

        @Bean
        @Primary
        Deployment realWithoutAddress() {
            return new Deployment(DatabaseKind.EMBEDDED, RunMode.REAL, Optional.empty());
        }
    }

    @Autowired
    People people;

    @Autowired
    TaughtClasses taught;

    @Autowired
    CertificateBatches batches;

    @Test
    void nothingIsReleased() {
        var east = people.centre(1);
        var trainees = taught.trainees(east, 1);
        var of = taught.taught(east, taught.newProgramme(), trainees);
        var id = taught.signed(of, trainees, null);
        assertThat(people.as("bantochuc", () -> batches.release(id, 2)))
                .isEqualTo(new StepResult.PublicAddressMissing());
        assertThat(people.as("bantochuc", () -> batches.find(id)).summary().state())
                .isEqualTo(BatchState.SIGNED);
    }
}
