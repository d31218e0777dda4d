package vn.taphuan.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.taphuan.RealInstallation;

/** An installation without a mail server offers nothing that needs one. */
@RealInstallation
class WithoutMailIT {

    @Autowired
    private OwnEmail emails;

    @Autowired
    private PasswordByMail reset;

    @Autowired
    private TestPeople people;

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void neitherConfirmingNorResettingIsOffered() {
        assertThat(reset.isOffered()).isFalse();
        assertThat(reset.ask("ai.do", "192.0.2.9")).isInstanceOf(PasswordByMail.Asked.NotOffered.class);
        TestPeople.actAs(people.trainee("Không Có Thư", people.commune(8).id()));
        assertThat(emails.read().offered()).isFalse();
        assertThat(emails.ask("khong@mau.vn", TestPeople.PASSWORD)).isInstanceOf(OwnEmail.Asked.NotOffered.class);
    }
}
