package vn.taphuan.classes.lecturer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.classes.BlockId;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.DaySpan;
import vn.taphuan.classes.HalfDay;
import vn.taphuan.classes.LecturerId;
import vn.taphuan.classes.SessionId;
import vn.taphuan.classes.UsualWeek;
import vn.taphuan.platform.persistence.Ids;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.security.Personal;
import vn.taphuan.platform.security.UnitId;

/**
 * The days on which one cannot teach oneself, in the lists of all centres on which one stands. What is planned already stays; those who
 * plan it are told.
 */
@Service
@Personal("reads and changes the days on which one cannot teach oneself")
@PreAuthorize("hasAuthority('" + Permissions.CLASS_TEACH + "')")
public class OwnAbsences {

    /** One's entry in the list of a centre. */
    private record Entry(UUID lecturer, UnitId unit, UsualWeek week) {}

    private final AbsenceBook book;
    private final JdbcClient jdbc;
    private final CurrentAccount current;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OwnAbsences(
            AbsenceBook book, JdbcClient jdbc, CurrentAccount current, ApplicationEventPublisher events, Clock clock) {
        this.book = book;
        this.jdbc = jdbc;
        this.current = current;
        this.events = events;
        this.clock = clock;
    }

    /** On which half-days one usually teaches; none for somebody who stands on no centre's list. */
    @Transactional(readOnly = true)
    public @Nullable UsualWeek week() {
        return mine().stream().map(Entry::week).findFirst().orElse(null);
    }

    /** Those that are not over on a day, in the order of time; what several centres have noted is told once. */
    @Transactional(readOnly = true)
    public List<Absence> of(LocalDate from) {
        List<DaySpan> seen = new ArrayList<>();
        return mine().stream()
                .flatMap(entry -> book.of(entry.lecturer(), from, true).stream())
                .filter(absence -> !seen.contains(absence.days()) && seen.add(absence.days()))
                .sorted(Comparator.comparing(absence -> absence.days().first()))
                .toList();
    }

    /** @param reason may be none: nobody owes one */
    @Transactional
    public AbsenceResult add(DaySpan days, @Nullable String reason) {
        var wrong = book.wrong(days, reason);
        if (wrong.isPresent()) {
            return wrong.get();
        }
        var mine = mine();
        if (mine.isEmpty()) {
            throw new AccessDeniedException("not a lecturer of any centre");
        }
        var stored = mine.stream()
                .map(entry -> book.store(entry.lecturer(), entry.unit(), days, reason))
                .toList();
        mine.forEach(entry -> tell(entry, days));
        return new AbsenceResult.Stored(stored.getFirst());
    }

    /** Takes these days back, in every list; days that are not one's own change nothing. */
    @Transactional
    public void remove(BlockId id) {
        var mine = mine();
        var removed = book.lecturer(id)
                .filter(lecturer ->
                        mine.stream().anyMatch(entry -> entry.lecturer().equals(lecturer)))
                .flatMap(lecturer -> book.find(id))
                .orElseThrow(() -> new AccessDeniedException("not one's own days"));
        mine.forEach(entry -> book.of(entry.lecturer(), removed.days().first(), true).stream()
                .filter(absence -> absence.days().equals(removed.days()))
                .forEach(absence -> book.remove(absence, entry.lecturer(), entry.unit())));
    }

    private List<Entry> mine() {
        return jdbc.sql(
                        "select id, unit_id, week from class_lecturer where account_id = ? and retired = false order by id")
                .param(current.id().value())
                .query((row, number) -> new Entry(
                        row.getObject("id", UUID.class),
                        new UnitId(row.getObject("unit_id", UUID.class)),
                        UsualWeek.parse(row.getString("week"))))
                .list();
    }

    /** Of the sessions in these days for which he is booked, as far as they lie ahead. */
    private void tell(Entry entry, DaySpan days) {
        jdbc
                .sql("""
                        select s.id, s.class_id, s.on_date, s.half_day from class_session_lecturer b
                        join class_session s on s.id = b.session_id
                        where b.booked = 1 and b.lecturer_id = :lecturer and s.on_date between :from and :to
                        order by s.on_date limit 200""")
                .param("lecturer", entry.lecturer())
                .param("from", later(days.first(), LocalDate.now(clock)))
                .param("to", days.last())
                .query((row, number) -> new LecturerAway(
                        Ids.next(),
                        new LecturerId(entry.lecturer()),
                        new ClassId(row.getObject("class_id", UUID.class)),
                        new SessionId(row.getObject("id", UUID.class)),
                        row.getObject("on_date", LocalDate.class),
                        HalfDay.valueOf(row.getString("half_day"))))
                .list()
                .stream()
                .filter(away -> days.covers(away.date(), away.halfDay()))
                .forEach(events::publishEvent);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
