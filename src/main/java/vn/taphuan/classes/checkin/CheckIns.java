package vn.taphuan.classes.checkin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.classes.ClassState;
import vn.taphuan.classes.EnrolmentId;
import vn.taphuan.classes.PlaceId;
import vn.taphuan.classes.SessionId;
import vn.taphuan.classes.attendance.Arrivals;
import vn.taphuan.classes.attendance.Mark;
import vn.taphuan.platform.audit.AuditEntry;
import vn.taphuan.platform.audit.AuditLog;
import vn.taphuan.platform.persistence.LostRaces;
import vn.taphuan.platform.persistence.Utc;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Open;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.security.Personal;
import vn.taphuan.platform.time.PlatformTime;
import vn.taphuan.platform.web.LookupLimit;

/**
 * The signed-in person checks in, by what the hall's screen shows. Once per person and half-day, however often and at once it is tried;
 * the mark on the sheet becomes "present" where no mark stands, and a clerk's mark is never changed.
 */
@Service
public class CheckIns {

    /** Who has opened a token in time may sign in and tap in peace. */
    static final Duration PATIENCE = Duration.ofMinutes(10);

    /** So far back a typed code is told from one that never was: 10 minutes. */
    private static final int STEPS_REMEMBERED = 20;

    static final Set<ClassState> TAKING = EnumSet.of(ClassState.OPEN, ClassState.RUNNING);

    private final Halls halls;
    private final CheckInHours hours;
    private final CheckInSecret secret;
    private final Arrivals arrivals;
    private final JdbcClient jdbc;
    private final LostRaces races;
    private final AuditLog audit;
    private final CurrentAccount current;
    private final Clock clock;
    private final LookupLimit tries;

    CheckIns(
            Halls halls,
            CheckInHours hours,
            CheckInSecret secret,
            Arrivals arrivals,
            JdbcClient jdbc,
            LostRaces races,
            AuditLog audit,
            CurrentAccount current,
            Clock clock,
            @Value("${taphuan.check-in.codes-per-minute:10}") int codesPerMinute) {
        this.halls = halls;
        this.hours = hours;
        this.secret = secret;
        this.arrivals = arrivals;
        this.jdbc = jdbc;
        this.races = races;
        this.audit = audit;
        this.current = current;
        this.clock = clock;
        this.tries = new LookupLimit(codesPerMinute, clock);
    }

    private record Line(EnrolmentId id, @Nullable PlaceId place) {}

    /** Whether a screen shows this token now. */
    @Open("says of a token on a hall's screen whether it is the present one")
    @Transactional(readOnly = true)
    public boolean isFresh(String token) {
        var step = HallTokens.stepOf(token);
        return step.isPresent()
                && HallTokens.isFresh(step.getAsLong(), clock.instant())
                && hall(token).isPresent();
    }

    /**
     * What would come of {@link #byToken}.
     *
     * @param seen when this browser opened the token, if it was the present one then; good for {@link #PATIENCE}
     */
    @Personal("says whether the signed-in person can check in")
    @PreAuthorize("hasAuthority('" + Permissions.LEARN + "')")
    @Transactional(propagation = Propagation.SUPPORTS)
    public CheckInResult look(String token, @Nullable Instant seen) {
        return hall(token).map(hall -> judged(hall, holds(token, seen))).orElseGet(CheckInResult.Unknown::new);
    }

    /** @param seen see {@link #look} */
    @Personal("checks the signed-in person in")
    @PreAuthorize("hasAuthority('" + Permissions.LEARN + "')")
    @Transactional(propagation = Propagation.SUPPORTS)
    public CheckInResult byToken(String token, @Nullable Instant seen) {
        return go(look(token, seen), Way.QR);
    }

    /** @param typed the digits beside the code, with or without anything between them */
    @Personal("checks the signed-in person in")
    @PreAuthorize("hasAuthority('" + Permissions.LEARN + "')")
    @Transactional(propagation = Propagation.SUPPORTS)
    public CheckInResult byCode(String typed) {
        if (!tries.allows(current.id().value().toString())) {
            return new CheckInResult.TooManyTries();
        }
        var digits = HallTokens.typed(typed);
        if (!HallTokens.isCode(digits)) {
            return new CheckInResult.Unknown();
        }
        var today = LocalDate.now(clock);
        // a screen that is shown on the eve belongs to the next day
        var near = Stream.of(today, today.plusDays(1))
                .flatMap(day -> halls.on(day).stream())
                .toList();
        long step = HallTokens.step(clock.instant());
        var shown = shown(near, digits, step - HallTokens.BACK, step + 1);
        if (shown.isPresent()) {
            return go(judged(shown.get(), true), Way.CODE);
        }
        return shown(near, digits, step - STEPS_REMEMBERED, step - HallTokens.BACK - 1)
                .map(hall -> judged(hall, false))
                .orElseGet(CheckInResult.Unknown::new);
    }

    /** That the signed-in person is on record for a half-day. */
    @Personal("the own check-in")
    @PreAuthorize("hasAuthority('" + Permissions.LEARN + "')")
    @Transactional(readOnly = true)
    public Optional<CheckInResult.CheckedIn> mine(SessionId session) {
        return halls.of(session).stream()
                .findFirst()
                .flatMap(hall -> line(hall, "").flatMap(line -> onRecord(hall, line.id(), true)));
    }

    /** Whether the signed-in person can check in to a half-day now: it is open, he is on its list, and nothing says yet that he came. */
    @Personal("whether the own check-in waits")
    @PreAuthorize("hasAuthority('" + Permissions.LEARN + "')")
    @Transactional(readOnly = true)
    public boolean waits(SessionId session) {
        var now = clock.instant();
        return halls.of(session).stream()
                .findFirst()
                .filter(hall -> TAKING.contains(hall.state()))
                .filter(hall -> !now.isBefore(hours.of(hall).opens())
                        && now.isBefore(hours.of(hall).ends()))
                .flatMap(hall -> line(hall, ""))
                .filter(line -> !isKnown(session, line.id()))
                .isPresent();
    }

    private boolean isKnown(SessionId session, EnrolmentId who) {
        return jdbc.sql("""
                                select (select count(*) from class_check_in where session_id = :session and enrolment_id = :who)
                                  + (select count(*) from class_attendance where session_id = :session and enrolment_id = :who and mark is not null)""")
                        .param("session", session.value())
                        .param("who", who.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private Optional<Hall> hall(String token) {
        var step = HallTokens.stepOf(token);
        if (step.isEmpty()) {
            return Optional.empty();
        }
        var day = HallTokens.begin(step.getAsLong()).atZone(PlatformTime.ZONE).toLocalDate();
        var tokens = secret.tokens();
        // a screen that is shown on the eve belongs to the next day
        return LongStream.rangeClosed(0, 1)
                .mapToObj(day::plusDays)
                .flatMap(date -> halls.on(date).stream())
                .filter(hall -> tokens.isOf(hall, token))
                .findFirst();
    }

    private boolean holds(String token, @Nullable Instant seen) {
        long step = HallTokens.stepOf(token).orElseThrow();
        var now = clock.instant();
        return HallTokens.isFresh(step, now)
                || (seen != null
                        && !seen.isAfter(now)
                        && Duration.between(seen, now).compareTo(PATIENCE) <= 0
                        && HallTokens.isFresh(step, seen));
    }

    /** Where two halls happen to show the same digits, the one of the person's own place is meant, or of his own class. */
    private Optional<Hall> shown(List<Hall> near, String digits, long from, long to) {
        var tokens = secret.tokens();
        Predicate<Hall> shows = hall ->
                LongStream.rangeClosed(from, to).anyMatch(step -> HallTokens.same(tokens.code(hall, step), digits));
        var found = near.stream().filter(shows).toList();
        return found.stream()
                .filter(hall -> found.size() == 1
                        || line(hall, "").filter(line -> isAt(line, hall)).isPresent())
                .findFirst()
                .or(() -> found.stream().findFirst());
    }

    private CheckInResult judged(Hall hall, boolean holds) {
        var found = line(hall, "");
        if (found.isEmpty()) {
            return new CheckInResult.NotOnList(hall);
        }
        var line = found.get();
        var before = onRecord(hall, line.id(), true);
        if (before.isPresent()) {
            return before.get();
        }
        var window = hours.of(hall);
        var now = clock.instant();
        if (!TAKING.contains(hall.state())) {
            return new CheckInResult.ClassClosed(hall);
        }
        if (!now.isBefore(window.ends())) {
            return new CheckInResult.TooLate(hall, window.ends());
        }
        if (now.isBefore(window.opens())) {
            return new CheckInResult.TooEarly(hall, window.opens());
        }
        if (!holds) {
            return new CheckInResult.Replaced();
        }
        return isAt(line, hall)
                ? new CheckInResult.Ready(hall)
                : new CheckInResult.OfAnotherPlace(hall, placeName(line.place()));
    }

    /** Somebody who was given no place can be anywhere. */
    private static boolean isAt(Line line, Hall hall) {
        return line.place() == null || line.place().equals(hall.place());
    }

    private CheckInResult go(CheckInResult judged, Way way) {
        return judged instanceof CheckInResult.Ready(Hall hall)
                ? races.joiningOrRetrying(() -> stored(hall, way))
                : judged;
    }

    /** The person's line is locked first, so that of many tries at once one comes first and all others find it. */
    private CheckInResult stored(Hall hall, Way way) {
        var line = line(hall, " for update");
        if (line.isEmpty()) {
            return new CheckInResult.NotOnList(hall);
        }
        var who = line.get().id();
        var now = clock.instant();
        int added = jdbc.sql(
                        "insert ignore into class_check_in (session_id, enrolment_id, place_id, at, way) values (?, ?, ?, ?, ?)")
                .params(hall.session().value(), who.value(), hall.place().value(), Utc.of(now), way.name())
                .update();
        if (added == 1) {
            audit.record(AuditEntry.of("attendance.checked-in", "enrolment", who.value())
                    .in(hall.centre())
                    .changed(
                            null,
                            Map.of(
                                    "session", hall.session().value(),
                                    "place", hall.place().value(),
                                    "way", way.name())));
            arrivals.arrived(hall.session(), who, hall.centre(), now);
        }
        return onRecord(hall, who, added == 0).orElseThrow();
    }

    /** The own seat in the class, or in the class for which one makes up at this half-day. */
    private Optional<Line> line(Hall hall, String lock) {
        return jdbc.sql("""
                        select e.id, coalesce((select m.place_id from class_makeup m where m.session_id = :session
                            and m.enrolment_id = e.id and m.state = 'ACCEPTED'), e.place_id) from class_enrolment e
                        where e.account_id = :me and e.state = 'ENROLLED' and (e.class_id = :class or e.id in
                          (select m.enrolment_id from class_makeup m where m.session_id = :session and m.state = 'ACCEPTED'))
                        order by e.class_id <> :class limit 1""" + lock)
                .param("session", hall.session().value())
                .param("me", current.id().value())
                .param("class", hall.trainingClass().id().value())
                .query((row, n) -> new Line(
                        new EnrolmentId(row.getObject(1, UUID.class)),
                        Optional.ofNullable(row.getObject(2, UUID.class))
                                .map(PlaceId::new)
                                .orElse(null)))
                .optional();
    }

    private Optional<CheckInResult.CheckedIn> onRecord(Hall hall, EnrolmentId who, boolean again) {
        return jdbc.sql("""
                        select c.at, coalesce(p.name, '') place_name, a.mark from class_check_in c left join class_place p on p.id = c.place_id
                        left join class_attendance a on a.session_id = c.session_id and a.enrolment_id = c.enrolment_id
                        where c.session_id = ? and c.enrolment_id = ?""")
                .params(hall.session().value(), who.value())
                .query((row, n) -> new CheckInResult.CheckedIn(
                        hall,
                        row.getString("place_name"),
                        Utc.instant(row, "at"),
                        Optional.ofNullable(row.getString("mark"))
                                .map(Mark::valueOf)
                                .orElse(null),
                        again))
                .optional();
    }

    private String placeName(@Nullable PlaceId place) {
        return place == null
                ? ""
                : jdbc.sql("select name from class_place where id = ?")
                        .param(place.value())
                        .query(String.class)
                        .single();
    }
}
