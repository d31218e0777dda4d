package vn.taphuan.classes.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import vn.taphuan.classes.schedule.ScheduledSession;
import vn.taphuan.classes.schedule.SessionMove;
import vn.taphuan.classes.session.Clash;
import vn.taphuan.classes.session.ClassCheck;
import vn.taphuan.classes.session.ClassWarning;
import vn.taphuan.classes.session.Remark;
import vn.taphuan.platform.ui.Buttons;

/** Says what stands against sessions, each remark with buttons that put into a draft what would solve it. */
final class Solutions {

    private final Component owner;
    private final Said said;
    private final String id;
    private final ClassCheck check;
    private final Consumer<SessionMove> solve;
    private int offered;

    /** @param id with which those of the buttons begin; the number of the session and that of the button follow */
    Solutions(Component owner, Said said, String id, ClassCheck check, Consumer<SessionMove> solve) {
        this.owner = owner;
        this.said = said;
        this.id = id;
        this.check = check;
        this.solve = solve;
    }

    /** @param session that is meant; without one nothing is offered */
    void say(Remark remark, Optional<ScheduledSession> session) {
        var buttons = session.stream().flatMap(known -> buttons(remark, known)).toArray(Component[]::new);
        switch (remark) {
            case Clash clash -> said.refuse(Words.clash(owner, clash), buttons);
            case ClassWarning warning -> said.warn(Words.warning(owner, warning), buttons);
        }
    }

    private Stream<Component> buttons(Remark remark, ScheduledSession session) {
        return check.remedies(remark).stream()
                .map(remedy -> Buttons.small(
                        Words.remedy(owner, remedy),
                        id + remark.session() + "-" + offered++,
                        () -> solve.accept(SessionMove.none(session).with(remedy))));
    }
}
