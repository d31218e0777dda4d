package vn.taphuan.classes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.select.Select;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.taphuan.catalogue.Programmes;
import vn.taphuan.classes.BlockId;
import vn.taphuan.classes.DaySpan;
import vn.taphuan.classes.UsualWeek;
import vn.taphuan.classes.calendar.DaysOff;
import vn.taphuan.classes.lecturer.Absence;
import vn.taphuan.classes.lecturer.AbsenceResult;
import vn.taphuan.classes.lecturer.Absences;
import vn.taphuan.classes.lecturer.LecturerSummary;
import vn.taphuan.classes.lecturer.OwnAbsences;
import vn.taphuan.classes.session.Booking;
import vn.taphuan.classes.session.Bookings;
import vn.taphuan.classes.venue.BlockResult;
import vn.taphuan.classes.venue.RoomSummary;
import vn.taphuan.classes.venue.VenueBlocks;
import vn.taphuan.classes.venue.VenueSummary;
import vn.taphuan.platform.time.Holidays;

/** Makes the {@link OccupiedDays} of venues and lecturers. */
@org.springframework.stereotype.Component
class PlaceCalendars {

    private static final OccupiedDays.Keys OF_VENUE =
            new OccupiedDays.Keys("venues.block.title", "venues.block.add", "venues.block.none", "venues.block.remove");
    private static final OccupiedDays.Keys OF_LECTURER = new OccupiedDays.Keys(
            "lecturers.absence.title", "lecturers.absence.add", "lecturers.absence.none", "lecturers.absence.remove");

    private static final OccupiedDays.Keys OF_MYSELF = new OccupiedDays.Keys(
            "lecturers.absence.mine", "lecturers.absence.add", "lecturers.absence.none", "lecturers.absence.remove");

    private final Bookings bookings;
    private final VenueBlocks blocks;
    private final Absences absences;
    private final OwnAbsences own;
    private final DaysOff daysOff;
    private final Programmes programmes;
    private final Clock clock;

    PlaceCalendars(
            Bookings bookings,
            VenueBlocks blocks,
            Absences absences,
            OwnAbsences own,
            DaysOff daysOff,
            Programmes programmes,
            Clock clock) {
        this.bookings = bookings;
        this.blocks = blocks;
        this.absences = absences;
        this.own = own;
        this.daysOff = daysOff;
        this.programmes = programmes;
        this.clock = clock;
    }

    OccupiedDays of(VenueSummary venue, boolean own) {
        return new OccupiedDays(new OfVenue(venue), OF_VENUE, own, LocalDate.now(clock));
    }

    OccupiedDays of(LecturerSummary lecturer, boolean own) {
        return new OccupiedDays(new OfLecturer(lecturer), OF_LECTURER, own, LocalDate.now(clock));
    }

    /** Holidays by law and days off by decision, by name. */
    Map<LocalDate, String> holidays(LocalDate from, LocalDate to) {
        var page = UI.getCurrent();
        Map<LocalDate, String> names = new TreeMap<>();
        from.datesUntil(to.plusDays(1))
                .forEach(date -> Holidays.on(date)
                        .ifPresent(
                                holiday -> names.put(date, page.getTranslation("classes.holiday." + holiday.name()))));
        daysOff.between(from, to).stream()
                .filter(day -> !day.working())
                .forEach(day -> names.put(day.date(), day.name()));
        return names;
    }

    /** Of the signed-in lecturer himself. */
    OccupiedDays mine(UsualWeek week) {
        return new OccupiedDays(new Mine(week), OF_MYSELF, true, LocalDate.now(clock));
    }

    private abstract class Common implements OccupiedDays.Source {

        @Override
        public Map<LocalDate, String> holidays(LocalDate from, LocalDate to) {
            return PlaceCalendars.this.holidays(from, to);
        }

        String modules(Booking booking) {
            var known = programmes.modules(booking.modules());
            return booking.modules().stream()
                    .flatMap(code -> Stream.ofNullable(known.get(code)))
                    .map(module ->
                            UI.getCurrent().getTranslation("classes.module", module.number(), module.shortTitle()))
                    .collect(Collectors.joining("; "));
        }

        /** The first day that is typed into the dialog unless it is changed. */
        LocalDate tomorrow() {
            return LocalDate.now(clock).plusDays(1);
        }

        static Optional<String> said(String key) {
            return Optional.of(UI.getCurrent().getTranslation(key));
        }

        static OccupiedDays.Gap gap(Absence absence) {
            return new OccupiedDays.Gap(
                    absence.id(),
                    absence.days(),
                    Optional.ofNullable(absence.reason()).orElse(""),
                    true);
        }

        /** What one lecturer teaches, and where. */
        String taught(Booking booking) {
            return Stream.of(modules(booking), String.join(", ", booking.rooms()))
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(" · "));
        }

        void askForAbsence(BiFunction<DaySpan, String, AbsenceResult> storing, Runnable stored) {
            var page = UI.getCurrent();
            new SpanDialog(
                            page.getTranslation("lecturers.absence.add"),
                            page.getTranslation("lecturers.absence.reason"),
                            tomorrow(),
                            (days, reason) -> switch (storing.apply(days, reason)) {
                                case AbsenceResult.Stored _ -> Optional.empty();
                                case AbsenceResult.DaysWrong() -> said("classes.span.wrong");
                                case AbsenceResult.ReasonTooLong() -> said("classes.problem.TEXT_TOO_LONG");
                            },
                            stored)
                    .open();
        }
    }

    private final class OfVenue extends Common {

        private final VenueSummary venue;

        OfVenue(VenueSummary venue) {
            this.venue = venue;
        }

        @Override
        public UsualWeek week() {
            return venue.week();
        }

        @Override
        public List<Booking> bookings(LocalDate from, LocalDate to) {
            return bookings.of(venue.id(), from, to);
        }

        @Override
        public List<OccupiedDays.Gap> gaps(LocalDate from) {
            return blocks.of(venue.id(), from).stream()
                    .map(block -> new OccupiedDays.Gap(
                            block.id(),
                            block.days(),
                            Stream.concat(Stream.ofNullable(block.roomName()), Stream.of(block.reason()))
                                    .collect(Collectors.joining(": ")),
                            block.room() == null))
                    .toList();
        }

        @Override
        public String about(Booking booking) {
            return Stream.of(String.join(", ", booking.rooms()), modules(booking))
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(" · "));
        }

        @Override
        public void remove(BlockId gap) {
            blocks.remove(gap);
        }

        @Override
        public void ask(Runnable stored) {
            var page = UI.getCurrent();
            var room = new Select<RoomSummary>();
            room.setLabel(page.getTranslation("venues.block.room"));
            room.setItems(venue.rooms());
            room.setItemLabelGenerator(one -> one == null ? page.getTranslation("venues.block.whole") : one.name());
            room.setEmptySelectionAllowed(true);
            room.setEmptySelectionCaption(page.getTranslation("venues.block.whole"));
            room.setId("span-room");
            new SpanDialog(
                            page.getTranslation("venues.block.add"),
                            page.getTranslation("venues.block.reason"),
                            tomorrow(),
                            (days, reason) -> switch (blocks.add(
                                    venue.id(),
                                    room.getValue() == null
                                            ? null
                                            : room.getValue().id(),
                                    days,
                                    reason)) {
                                case BlockResult.Stored _ -> Optional.empty();
                                case BlockResult.DaysWrong() -> said("classes.span.wrong");
                                case BlockResult.ReasonMissing() -> said("venues.block.reason.missing");
                                case BlockResult.ReasonTooLong() -> said("classes.problem.TEXT_TOO_LONG");
                            },
                            stored,
                            new Component[] {room})
                    .open();
        }
    }

    private final class OfLecturer extends Common {

        private final LecturerSummary lecturer;

        OfLecturer(LecturerSummary lecturer) {
            this.lecturer = lecturer;
        }

        @Override
        public UsualWeek week() {
            return lecturer.week();
        }

        @Override
        public List<Booking> bookings(LocalDate from, LocalDate to) {
            return bookings.of(lecturer.id(), from, to);
        }

        @Override
        public List<OccupiedDays.Gap> gaps(LocalDate from) {
            return absences.of(lecturer.id(), from).stream().map(Common::gap).toList();
        }

        @Override
        public String about(Booking booking) {
            return taught(booking);
        }

        @Override
        public void remove(BlockId gap) {
            absences.remove(gap);
        }

        @Override
        public void ask(Runnable stored) {
            askForAbsence((days, reason) -> absences.add(lecturer.id(), days, Typed.orNone(reason)), stored);
        }
    }

    private final class Mine extends Common {

        private final UsualWeek week;

        Mine(UsualWeek week) {
            this.week = week;
        }

        @Override
        public UsualWeek week() {
            return week;
        }

        @Override
        public List<Booking> bookings(LocalDate from, LocalDate to) {
            return bookings.mine(from, to);
        }

        @Override
        public List<OccupiedDays.Gap> gaps(LocalDate from) {
            return own.of(from).stream().map(Common::gap).toList();
        }

        @Override
        public String about(Booking booking) {
            return taught(booking);
        }

        @Override
        public void remove(BlockId gap) {
            own.remove(gap);
        }

        @Override
        public void ask(Runnable stored) {
            askForAbsence((days, reason) -> own.add(days, Typed.orNone(reason)), stored);
        }
    }
}
