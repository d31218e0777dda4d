package vn.taphuan.classes.session;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.taphuan.classes.HalfDay;

/** The two usual lengths of a class: 1 day or 1.5 days (fact S4-03). */
public enum ClassTemplate {
    ONE_DAY(2),
    ONE_AND_A_HALF_DAYS(3);

    private final int sessions;

    ClassTemplate(int sessions) {
        this.sessions = sessions;
    }

    /** Morning, afternoon, and with three the next morning; days stay empty when the first is not known. */
    public List<SessionContent> sessions(@Nullable LocalDate firstDay) {
        return Stream.of(0, 1, 2)
                .limit(sessions)
                .map(half -> SessionContent.empty(
                        firstDay == null ? null : firstDay.plusDays(half / 2), HalfDay.values()[half % 2]))
                .toList();
    }
}
