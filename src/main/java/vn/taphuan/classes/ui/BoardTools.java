package vn.taphuan.classes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import vn.taphuan.classes.ClassState;
import vn.taphuan.classes.session.ClassLists;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.ui.Buttons;
import vn.taphuan.platform.ui.Icons;

/** What can be done with a week's board beside moving sessions: printing it, and adding a session. */
@org.springframework.stereotype.Component
class BoardTools {

    private static final Set<ClassState> PLANNED =
            EnumSet.of(ClassState.DRAFT, ClassState.APPROVED, ClassState.OPEN, ClassState.RUNNING);
    private static final int MOST = 100;

    private final ClassLists lists;
    private final CurrentAccount current;

    BoardTools(ClassLists lists, CurrentAccount current) {
        this.lists = lists;
        this.current = current;
    }

    /** @param day that is proposed; none for whoever plans no classes */
    Optional<Button> add(Component page, LocalDate day) {
        if (!current.may(Permissions.CLASS_PLAN)) {
            return Optional.empty();
        }
        var button = Buttons.plain(page.getTranslation("schedule.add"), "board-add", () -> ask(day));
        button.setIcon(Icons.of("plus"));
        return Optional.of(button);
    }

    private void ask(LocalDate day) {
        var own = current.scope(Permissions.CLASS_PLAN);
        var classes = lists.search(PLANNED, "", 0, MOST).stream()
                .filter(of -> own.includes(of.centre()))
                .toList();
        new AddSessionDialog(classes, day).open();
    }
}
