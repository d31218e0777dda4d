package vn.taphuan.people.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.data.selection.SelectionModel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.ActiveProfiles;
import vn.taphuan.classes.People;
import vn.taphuan.platform.ui.Language;

/** The list of people, as it opens for those who enter people and for those who only read. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@Import(People.class)
@ViewPackages(classes = PeopleView.class)
class PeopleViewIT extends SpringBrowserlessTest {

    @Autowired
    private People people;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void whoOnlyReadsSeesTheListAndPrintsNoSlips() {
        open("bantochuc");
        assertThat($(PeopleGrid.class).single().isVisible()).isTrue();
        assertThat($(Button.class).withId("print-slips").exists()).isFalse();
        assertThat($(PeopleGrid.class).single().getSelectionModel()).isNotInstanceOf(SelectionModel.Multi.class);
        open("kiemsoat");
        assertThat($(PeopleGrid.class).single().isVisible()).isTrue();
    }

    @Test
    void whoEntersPeopleIsOfferedTheirSlips() {
        open("trungtam");
        assertThat($(PeopleGrid.class).single().getSelectionModel()).isInstanceOf(SelectionModel.Multi.class);
        assertThat($(Button.class).withId("print-slips").exists())
                .as("before anybody is chosen")
                .isFalse();
    }

    private void open(String userName) {
        people.signIn(userName);
        UI.getCurrent().setLocale(Language.VIETNAMESE);
        navigate("people", PeopleView.class);
    }
}
