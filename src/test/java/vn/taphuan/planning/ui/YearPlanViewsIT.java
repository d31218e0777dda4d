package vn.taphuan.planning.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.taphuan.DemoInstallation;
import vn.taphuan.classes.People;
import vn.taphuan.people.Role;
import vn.taphuan.planning.PlanLine;
import vn.taphuan.planning.YearPlans;
import vn.taphuan.platform.security.UnitId;
import vn.taphuan.platform.ui.Language;

/** An officer plans a year, links a class, and the others look. */
@DemoInstallation
@ViewPackages(classes = YearPlanView.class)
class YearPlanViewsIT extends SpringBrowserlessTest {

    /** Plans of other tests are for the years of their classes. */
    private static final int YEAR = 2027;

    @Autowired
    People people;

    @Autowired
    YearPlans years;

    UnitId centre;

    @BeforeEach
    void vietnamese() {
        UI.getCurrent().setLocale(Language.VIETNAMESE);
        centre = people.centre(2);
        people.hire("lapkehoach", centre, Role.CENTRE_OFFICER);
        people.hire("doclaplkehoach", centre, Role.CENTRE_DIRECTOR);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void linesAreAddedChangedAndRemoved() {
        people.signIn("lapkehoach");
        navigate(YearPlanView.path(centre, YEAR), YearPlanView.class);
        test($(Button.class).withId("add-line").single()).click();
        test($(IntegerField.class).withId("line-classes").single()).setValue(null);
        test($(Button.class).withId("line-save").single()).click();
        assertThat($(IntegerField.class).withId("line-classes").single().isInvalid())
                .isTrue();
        test($(IntegerField.class).withId("line-classes").single()).setValue(3);
        $(Select.class).withId("line-quarter").single().setValue(2);
        test($(TextField.class).withId("line-note").single()).setValue("Các xã phía đông");
        test($(Button.class).withId("line-save").single()).click();

        var line = lines().getLast();
        assertThat(line.content().classes()).isEqualTo(3);
        var card = $(Section.class).withId("line-" + line.id().value()).single();
        assertThat(texts(card)).anyMatch(text -> text.contains("Quý 2")).anyMatch(text -> text.contains("3 lớp"));

        test($(Button.class).withId("link-" + line.id().value()).single()).click();
        test($(Button.class).withId("link-back").single()).click();
        test($(Button.class).withId("edit-" + line.id().value()).single()).click();
        test($(IntegerField.class).withId("line-people").single()).setValue(120);
        test($(Button.class).withId("line-save").single()).click();
        assertThat(lines().getLast().content().people()).isEqualTo(120);

        test($(Button.class).withId("remove-" + line.id().value()).single()).click();
        test($(TextArea.class).withId("reason").single()).setValue("Nhập nhầm");
        test($(Button.class).withId("reason-go").single()).click();
        assertThat(lines()).extracting(PlanLine::id).doesNotContain(line.id());
    }

    @Test
    void thePaperOfThePlanIsShown() {
        people.signIn("lapkehoach");
        navigate(YearPlanView.path(centre, YEAR), YearPlanView.class);
        test($(Button.class).withId("paper").single()).click();
        test($(TextField.class).withId("paper-number").single()).setValue("07-KH/TTCT");
        test($(Button.class).withId("paper-save").single()).click();
        assertThat($(Paragraph.class).withId("plan-paper").single().getText()).contains("07-KH/TTCT");
    }

    @Test
    void whoHasOneCentreComesToItsPlanAndWhoMayOnlyReadChangesNothing() {
        people.signIn("doclaplkehoach");
        navigate(YearPlansView.PATH, YearPlanView.class);
        assertThat($(Button.class).withId("add-line").all()).isEmpty();
        assertThat($(Button.class).withId("paper").all()).isEmpty();
    }

    @Test
    void theOrganiserSeesAllCentres() {
        people.signIn("bantochuc");
        navigate(YearPlansView.PATH, YearPlansView.class);
        assertThat($(Anchor.class).withId("plan-" + centre.value()).all()).hasSize(1);
    }

    private List<PlanLine> lines() {
        return years.find(centre, YEAR).orElseThrow().lines();
    }

    private static List<String> texts(Section card) {
        return card.getChildren()
                .map(child -> child.getElement().getTextRecursively())
                .toList();
    }
}
