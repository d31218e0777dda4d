package vn.taphuan.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.catalogue.ProgrammeCode;
import vn.taphuan.classes.DaySpan;
import vn.taphuan.classes.HalfDay;
import vn.taphuan.classes.UsualWeek;
import vn.taphuan.classes.lecturer.Absences;
import vn.taphuan.classes.lecturer.LecturerContent;
import vn.taphuan.classes.lecturer.LecturerKind;
import vn.taphuan.classes.lecturer.Lecturers;
import vn.taphuan.classes.lecturer.SaveLecturerResult;
import vn.taphuan.classes.session.ClassContent;
import vn.taphuan.classes.session.DirectingPaper;
import vn.taphuan.classes.session.PlaceContent;
import vn.taphuan.classes.session.SessionContent;
import vn.taphuan.classes.venue.Equipment;
import vn.taphuan.classes.venue.RoomContent;
import vn.taphuan.classes.venue.SaveVenueResult;
import vn.taphuan.classes.venue.VenueBlocks;
import vn.taphuan.classes.venue.VenueContact;
import vn.taphuan.classes.venue.VenueContent;
import vn.taphuan.classes.venue.VenueKind;
import vn.taphuan.classes.venue.VenueSummary;
import vn.taphuan.classes.venue.Venues;
import vn.taphuan.platform.security.UnitId;

/** What the demo's classes are made of: two venues, two lecturers, and the plan of each class. */
@Component
@ConditionalOnBooleanProperty("taphuan.demo")
class DemoPlans {

    static final List<ModuleCode> MODULES = List.of(new ModuleCode("m1"), new ModuleCode("m4"));

    private static final ProgrammeCode PROGRAMME = new ProgrammeCode("lich-su-dang");
    private static final String HALL = "Hội trường Ví Dụ";
    private static final String SITE = "Điểm cầu Ví Dụ";
    private static final int SITE_SEATS = 10;
    private static final int PAPER_WEEKS = 6;

    private final Venues venues;
    private final Lecturers lecturers;
    private final VenueBlocks blocks;
    private final Absences absences;
    private final DemoActors actors;
    private final Clock clock;

    DemoPlans(
            Venues venues, Lecturers lecturers, VenueBlocks blocks, Absences absences, DemoActors actors, Clock clock) {
        this.venues = venues;
        this.lecturers = lecturers;
        this.blocks = blocks;
        this.absences = absences;
        this.actors = actors;
        this.clock = clock;
    }

    /**
     * A class of the demo.
     *
     * @param days the day of each session: morning, afternoon, morning
     * @param atSite whether some people sit at a second place
     */
    record Plan(String name, List<LocalDate> days, int seats, boolean atSite) {

        LocalDate firstDay() {
            return days.getFirst();
        }
    }

    boolean isPlaceMissing() {
        return venues.search(HALL).isEmpty();
    }

    void addPlace(UnitId centre) {
        venues.add(new VenueContent(
                centre,
                HALL,
                VenueKind.CENTRE,
                "Số 1, đường Mẫu, xã Ví Dụ",
                new VenueContact("Hoàng Văn Mẫu Bảo", "0206 000 0001"),
                null,
                UsualWeek.parse("1M 1A 2M 2A 3M 3A 4M 4A 5M 5A 6M 6A"),
                List.of(
                        new RoomContent(
                                null,
                                "Hội trường tầng 2",
                                100,
                                EnumSet.of(
                                        Equipment.PROJECTOR, Equipment.SOUND, Equipment.INTERNET, Equipment.CONFERENCE),
                                "máy phát điện"),
                        new RoomContent(null, "Phòng học 1", 40, EnumSet.of(Equipment.PROJECTOR), null))));
        var site = (SaveVenueResult.Stored) venues.add(new VenueContent(
                centre,
                SITE,
                VenueKind.SITE,
                "Thôn Mẫu, xã Ví Dụ",
                new VenueContact("Nông Thị Mẫu Lan", "0206 000 0002"),
                "https://hop.example.vn/vi-du",
                UsualWeek.parse("1M 1A 2M 2A 3M 3A 4M 4A 5M 5A"),
                List.of(new RoomContent(
                        null, "Phòng họp", 30, EnumSet.of(Equipment.INTERNET, Equipment.CONFERENCE), null))));
        var today = LocalDate.now(clock);
        blocks.add(
                site.id(),
                null,
                new DaySpan(today.plusWeeks(2), today.plusWeeks(2).plusDays(1), null),
                "Sửa đường truyền");
        addLecturers(centre, today);
    }

    private void addLecturers(UnitId centre, LocalDate today) {
        lecturers.add(new LecturerContent(
                centre,
                actors.account("giangvien"),
                "Lương Đức Mẫu Khánh",
                "Giảng viên",
                "Trung tâm chính trị Ví Dụ Đông",
                MODULES,
                false,
                LecturerKind.OWN,
                null,
                "0206 000 0003",
                centre,
                UsualWeek.ALWAYS,
                null));
        var guest = (SaveLecturerResult.Stored) lecturers.add(new LecturerContent(
                centre,
                null,
                "Nguyễn Thị Mẫu Ngọc",
                "Thạc sĩ",
                "Cơ quan Mẫu",
                List.of(new ModuleCode("m4")),
                false,
                LecturerKind.EXPERT,
                "mau.ngoc@example.vn",
                "0206 000 0004",
                null,
                UsualWeek.parse("2M 2A 3M 3A 4M 4A"),
                null));
        absences.add(
                guest.id(), new DaySpan(today.plusWeeks(1), today.plusWeeks(1).plusDays(2), null), "Đi công tác");
    }

    ClassContent content(UnitId centre, Plan plan) {
        var places = Stream.of(HALL, SITE)
                .limit(plan.atSite() ? 2 : 1)
                .map(name -> venues.search(name).getFirst())
                .toList();
        return new ClassContent(
                centre,
                plan.name(),
                PROGRAMME,
                MODULES,
                plan.seats(),
                true,
                "Ban Mẫu",
                "Thường trực Đảng ủy xã Ví Dụ",
                new DirectingPaper("01-KH/MAU", plan.firstDay().minusWeeks(PAPER_WEEKS), "Đảng ủy xã Ví Dụ"),
                IntStream.range(0, places.size())
                        .mapToObj(number -> new PlaceContent(
                                places.get(number).id(),
                                number == 0 ? plan.seats() - SITE_SEATS * (places.size() - 1) : SITE_SEATS))
                        .toList(),
                IntStream.range(0, plan.days().size())
                        .mapToObj(number -> session(plan.days().get(number), number, places))
                        .toList());
    }

    private SessionContent session(LocalDate day, int number, List<VenueSummary> places) {
        return new SessionContent(
                null,
                day,
                HalfDay.values()[number % 2],
                SessionContent.USUAL_PERIODS,
                List.of(MODULES.get(Math.min(number, 1))),
                places.stream().map(place -> place.rooms().getFirst().id()).toList(),
                List.of(lecturers.search("Mẫu Khánh").getFirst().id()));
    }
}
