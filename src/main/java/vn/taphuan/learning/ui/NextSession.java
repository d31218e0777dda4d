package vn.taphuan.learning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.taphuan.classes.ClassState;
import vn.taphuan.classes.absence.ComingMakeUp;
import vn.taphuan.classes.enrolment.MyClass;
import vn.taphuan.classes.session.SessionDetail;

/**
 * The next session that one goes to, and how home speaks of it.
 *
 * @param makesUp whether it is of another class, for one that was missed
 */
record NextSession(MyClass of, SessionDetail session, LocalDate today, boolean makesUp) {

    private static final Set<ClassState> HELD = EnumSet.of(ClassState.OPEN, ClassState.RUNNING);

    static Optional<NextSession> among(List<MyClass> mine, List<ComingMakeUp> makeUps, Clock clock) {
        var now = LocalDateTime.now(clock);
        var own = mine.stream()
                .flatMap(
                        one -> one
                                .nextSession(now)
                                .map(session -> new NextSession(one, session, now.toLocalDate(), false))
                                .stream());
        return Stream.concat(own, makeUps.stream().map(one -> elsewhere(one, now.toLocalDate())))
                .filter(next -> HELD.contains(next.of().trainingClass().state()))
                .min(Comparator.comparing((NextSession next) -> next.session().date())
                        .thenComparing(next -> next.session().halfDay()));
    }

    private static NextSession elsewhere(ComingMakeUp one, LocalDate today) {
        return new NextSession(new MyClass(one.trainingClass(), one.placeName(), false), one.session(), today, true);
    }

    boolean isToday() {
        return session.date().equals(today);
    }

    boolean isTomorrow() {
        return session.date().equals(today.plusDays(1));
    }

    /** "Sáng Thứ Năm, 26/11/2026". */
    String when(Component owner) {
        var day = DateTimeFormatter.ofPattern(
                        "EEEE, dd/MM/yyyy", UI.getCurrent().getLocale())
                .format(session.date());
        return owner.getTranslation("learning.session.when." + session.halfDay(), day);
    }

    /** The class, and whether one makes up there for a session that one missed. */
    String trainingClass(Component owner) {
        var label = of.trainingClass().label();
        return owner.getTranslation(
                makesUp ? "learning.session.make-up" : "learning.session.class",
                label.number(),
                String.valueOf(label.year()),
                label.name());
    }

    /** The rooms at the own place, or all where that is not settled, and the place. */
    String where() {
        var rooms = session.rooms().stream()
                .filter(room -> of.placeName().isEmpty() || room.placeName().equals(of.placeName()))
                .map(SessionDetail.RoomUse::name)
                .distinct();
        return Stream.concat(rooms, Stream.of(of.placeName()))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** The modules of the session that the programme knows, by number and short title. */
    String modules(LearningFacts facts, Component owner) {
        return facts.modules().stream()
                .map(module -> module.module().summary())
                .filter(module -> session.modules().contains(module.code()))
                .map(module -> owner.getTranslation("learning.next.module", module.number(), module.shortTitle()))
                .collect(Collectors.joining("; "));
    }

    String lecturers() {
        return session.lecturers().stream().map(SessionDetail.Teacher::name).collect(Collectors.joining(", "));
    }
}
