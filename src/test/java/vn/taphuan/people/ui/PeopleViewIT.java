package vn.taphuan.people.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.selection.SelectionModel;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.taphuan.DemoInstallation;
import vn.taphuan.classes.People;
import vn.taphuan.people.AccountContent;
import vn.taphuan.people.Accounts;
import vn.taphuan.platform.security.SystemWork;
import vn.taphuan.platform.ui.Language;

/** The list of people, as it opens for those who enter people and for those who only read. */
@DemoInstallation
@ViewPackages(classes = PeopleView.class)
class PeopleViewIT extends SpringBrowserlessTest {

    @Autowired
    private People people;

    @Autowired
    private Accounts accounts;

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

    @Test
    void theSecondOfTwoWhoEditIsToldWhatTheFirstChangedAndKeepsWhatHeTyped() {
        people.hire("hainguoisua", people.centre(1));
        var id = people.id("hainguoisua");
        people.signIn("trungtam");
        UI.getCurrent().setLocale(Language.VIETNAMESE);
        navigate("people/" + id.value() + "/edit", EditPersonView.class);
        var position = $(TextField.class).withId("position").single();
        test(position).setValue("Phó bí thư");
        SystemWork.as("test", () -> {
            var seen = accounts.byId(List.of(id)).get(id).content();
            accounts.edit(
                    id,
                    seen,
                    new AccountContent(
                            seen.userName(), seen.fullName(), seen.birthYear(), seen.unit(), "Bí thư", null, null));
        });
        test($(Button.class).withId("save").single()).click();
        var message = $(Div.class).withId("form-message").single().getElement().getTextRecursively();
        assertThat(message).contains("sau khi đồng chí mở", "Chức vụ: – → Bí thư", "bấm lưu lần nữa");
        assertThat(position.getValue()).isEqualTo("Phó bí thư");
        test($(Button.class).withId("save").single()).click();
        assertThat(SystemWork.call(
                        "test", () -> accounts.byId(List.of(id)).get(id).position()))
                .isEqualTo("Phó bí thư");
    }

    private void open(String userName) {
        people.signIn(userName);
        UI.getCurrent().setLocale(Language.VIETNAMESE);
        navigate("people", PeopleView.class);
    }
}
