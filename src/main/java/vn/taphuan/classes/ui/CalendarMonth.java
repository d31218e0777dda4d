package vn.taphuan.classes.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.taphuan.classes.BlockId;
import vn.taphuan.classes.UsualWeek;
import vn.taphuan.classes.schedule.CalendarGap;
import vn.taphuan.classes.schedule.CalendarSession;
import vn.taphuan.classes.session.Booking;
import vn.taphuan.classes.session.SessionDetail;

/** The sessions of centres as {@link OccupiedDays} shows them; only to be read. */
class CalendarMonth implements OccupiedDays.Source {

    private static final int LONGEST = 62;

    private final PlaceCalendars places;
    private final BiFunction<LocalDate, LocalDate, List<CalendarSession>> sessions;
    private final BiFunction<LocalDate, LocalDate, List<CalendarGap>> gaps;
    private final boolean ofOneThing;

    /** @param ofOneThing whether the gaps are those of one venue or lecturer: then the month shows them */
    CalendarMonth(
            PlaceCalendars places,
            BiFunction<LocalDate, LocalDate, List<CalendarSession>> sessions,
            BiFunction<LocalDate, LocalDate, List<CalendarGap>> gaps,
            boolean ofOneThing) {
        this.places = places;
        this.sessions = sessions;
        this.gaps = gaps;
        this.ofOneThing = ofOneThing;
    }

    @Override
    public UsualWeek week() {
        return UsualWeek.ALWAYS;
    }

    @Override
    public List<Booking> bookings(LocalDate from, LocalDate to) {
        return sessions.apply(from, to).stream().map(CalendarMonth::booking).toList();
    }

    private static Booking booking(CalendarSession one) {
        var session = one.session();
        return new Booking(
                session.id(),
                one.trainingClass(),
                one.state(),
                session.date(),
                session.halfDay(),
                session.periods(),
                Stream.concat(
                                session.rooms().stream().map(room -> room.name() + " · " + room.placeName()),
                                session.lecturers().stream().map(SessionDetail.Teacher::name))
                        .toList(),
                session.modules());
    }

    @Override
    public List<OccupiedDays.Gap> gaps(LocalDate from) {
        return gaps.apply(from, from.plusDays(LONGEST)).stream()
                .map(gap -> new OccupiedDays.Gap(
                        gap.id(),
                        gap.days(),
                        Stream.concat(Stream.of(gap.name()), Stream.ofNullable(gap.reason()))
                                .collect(Collectors.joining(": ")),
                        ofOneThing))
                .toList();
    }

    @Override
    public Map<LocalDate, String> holidays(LocalDate from, LocalDate to) {
        return places.holidays(from, to);
    }

    @Override
    public String about(Booking booking) {
        return String.join(", ", booking.rooms());
    }

    @Override
    public void remove(BlockId gap) {
        throw new UnsupportedOperationException("only to be read");
    }

    @Override
    public void ask(Runnable stored) {
        throw new UnsupportedOperationException("only to be read");
    }
}
