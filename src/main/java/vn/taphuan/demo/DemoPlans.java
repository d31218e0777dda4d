package vn.taphuan.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.catalogue.ProgrammeCode;
import vn.taphuan.classes.HalfDay;
import vn.taphuan.classes.lecturer.LecturerContent;
import vn.taphuan.classes.lecturer.Lecturers;
import vn.taphuan.classes.session.ClassContent;
import vn.taphuan.classes.session.DirectingPaper;
import vn.taphuan.classes.session.PlaceContent;
import vn.taphuan.classes.session.SessionContent;
import vn.taphuan.classes.venue.RoomContent;
import vn.taphuan.classes.venue.VenueContent;
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
    private final DemoActors actors;

    DemoPlans(Venues venues, Lecturers lecturers, DemoActors actors) {
        this.venues = venues;
        this.lecturers = lecturers;
        this.actors = actors;
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
                "Số 1, đường Mẫu, xã Ví Dụ",
                List.of(new RoomContent(null, "Hội trường tầng 2", 100), new RoomContent(null, "Phòng học 1", 40))));
        venues.add(
                new VenueContent(centre, SITE, "Thôn Mẫu, xã Ví Dụ", List.of(new RoomContent(null, "Phòng họp", 30))));
        lecturers.add(new LecturerContent(
                centre,
                actors.account("giangvien"),
                "Lương Đức Mẫu Khánh",
                "Giảng viên",
                "Trung tâm chính trị Ví Dụ Đông",
                MODULES,
                false));
        lecturers.add(new LecturerContent(
                centre, null, "Nguyễn Thị Mẫu Ngọc", "Thạc sĩ", "Cơ quan Mẫu", List.of(new ModuleCode("m4")), false));
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
