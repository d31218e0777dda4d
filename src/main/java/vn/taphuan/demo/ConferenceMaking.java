package vn.taphuan.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.taphuan.catalogue.ProgrammeCode;
import vn.taphuan.classes.EnrolmentId;
import vn.taphuan.classes.HalfDay;
import vn.taphuan.classes.PlaceId;
import vn.taphuan.classes.RoomId;
import vn.taphuan.classes.SessionId;
import vn.taphuan.classes.UsualWeek;
import vn.taphuan.classes.attendance.AttendanceSheets;
import vn.taphuan.classes.attendance.Mark;
import vn.taphuan.classes.attendance.MarkChange;
import vn.taphuan.classes.attendance.SiteClerks;
import vn.taphuan.classes.conference.ConferenceNavigation;
import vn.taphuan.classes.conference.ProblemKind;
import vn.taphuan.classes.conference.SiteLink;
import vn.taphuan.classes.conference.SiteReports;
import vn.taphuan.classes.conference.SiteWord;
import vn.taphuan.classes.enrolment.Enrolment;
import vn.taphuan.classes.enrolment.Enrolments;
import vn.taphuan.classes.session.ClassContent;
import vn.taphuan.classes.session.ClassDetail;
import vn.taphuan.classes.session.DirectingPaper;
import vn.taphuan.classes.session.PlaceContent;
import vn.taphuan.classes.session.SaveClassResult;
import vn.taphuan.classes.session.SessionContent;
import vn.taphuan.classes.session.StepResult;
import vn.taphuan.classes.session.TrainingClasses;
import vn.taphuan.classes.venue.Equipment;
import vn.taphuan.classes.venue.RoomContent;
import vn.taphuan.classes.venue.SaveVenueResult;
import vn.taphuan.classes.venue.VenueContact;
import vn.taphuan.classes.venue.VenueContent;
import vn.taphuan.classes.venue.VenueKind;
import vn.taphuan.classes.venue.VenueSummary;
import vn.taphuan.classes.venue.Venues;
import vn.taphuan.people.AccountContent;
import vn.taphuan.people.Accounts;
import vn.taphuan.people.Role;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.security.UnitId;
import vn.taphuan.units.UnitKind;
import vn.taphuan.units.UnitSummary;
import vn.taphuan.units.Units;

/**
 * Makes the demo's conference of today: a site in every commune and sector of the unit data and some of the province, 2,040
 * obviously fictitious delegates, a clerk for each site, and an hour in which they came in.
 */
@Component
@ConditionalOnBooleanProperty("taphuan.demo")
class ConferenceMaking {

    static final String DELEGATE = "daibieu";
    static final String CLERK = "thuky.dc";

    private static final int SITES = 68;
    private static final int PEOPLE = 2040;
    private static final int PER_SITE = PEOPLE / SITES;
    private static final int SPREAD = 7;
    private static final int SEED = 1930;
    private static final int MORE_SEATS = 10;
    private static final LocalDate TODAYS_UNITS = LocalDate.of(2025, 7, 1);
    private static final int PAPER_WEEKS = 6;
    private static final Duration COMING_IN = Duration.ofMinutes(70);
    private static final int STEPS = 28;
    private static final String ORGANISER = "bantochuc";
    private static final String OFFICER = "trungtam";

    record Made(int people, int sites, String board) {}

    private record Site(UnitId unit, String name, int people) {}

    private final Units units;
    private final Accounts accounts;
    private final Venues venues;
    private final TrainingClasses classes;
    private final Enrolments enrolments;
    private final SiteClerks clerks;
    private final AttendanceSheets sheets;
    private final SiteReports reports;
    private final DemoActors actors;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ConferenceMaking(
            Units units,
            Accounts accounts,
            Venues venues,
            TrainingClasses classes,
            Enrolments enrolments,
            SiteClerks clerks,
            AttendanceSheets sheets,
            SiteReports reports,
            DemoActors actors,
            TransactionTemplate transaction,
            Clock clock) {
        this.units = units;
        this.accounts = accounts;
        this.venues = venues;
        this.classes = classes;
        this.enrolments = enrolments;
        this.clerks = clerks;
        this.sheets = sheets;
        this.reports = reports;
        this.actors = actors;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** In one transaction for each site, so that an hour's worth of people is neither one lock nor one heap of entities. */
    Made make() {
        var sites = sites();
        var conference = plan(sites);
        var hash = accounts.demoHash(DemoAccounts.PASSWORD);
        var names = new DemoNames(SEED);
        int number = 0;
        for (int i = 0; i < sites.size(); i++) {
            int first = number;
            int site = i;
            transaction.executeWithoutResult(status -> people(conference, sites.get(site), site, first, names, hash));
            number += sites.get(i).people();
        }
        comeIn(conference, sites);
        return new Made(number, sites.size(), ConferenceNavigation.board(current(conference)));
    }

    private List<Site> sites() {
        var province = units.search("", UnitKind.PROVINCE, null).getFirst();
        var homes = Stream.of(UnitKind.COMMUNE, UnitKind.SECTOR)
                .flatMap(kind -> units.search("", kind, kind == UnitKind.COMMUNE ? TODAYS_UNITS : null).stream())
                .limit(SITES)
                .toList();
        List<Site> sites = new ArrayList<>();
        for (int i = 0; i < SITES; i++) {
            int own = SITES - homes.size();
            UnitSummary home = i < own ? province : homes.get(i - own);
            var name = i == 0 ? "Điểm chính (mẫu)" : i < own ? "Cơ quan Mẫu " + i : shortly(home.name());
            sites.add(new Site(home.id(), name, PER_SITE + 2 * (i % SPREAD - SPREAD / 2)));
        }
        int missing = PEOPLE - sites.stream().mapToInt(Site::people).sum();
        var main = sites.getFirst();
        sites.set(0, new Site(main.unit(), main.name(), main.people() + missing));
        return sites;
    }

    /** As people say it: "Bảo Lạc", "P. Tân Giang". */
    private static String shortly(String unit) {
        return unit.replaceFirst("^Xã ", "").replaceFirst("^Phường ", "P. ");
    }

    // ── The plan ─────────────────────────────────────────────────────────────────────

    private ClassDetail plan(List<Site> sites) {
        var today = LocalDate.now(clock);
        var made = sites.stream().map(this::venue).toList();
        List<RoomId> rooms =
                made.stream().map(venue -> venue.rooms().getFirst().id()).toList();
        var content = new ClassContent(
                actors.unit(OFFICER),
                DemoConference.NAME,
                new ProgrammeCode("lich-su-dang"),
                DemoPlans.MODULES,
                PEOPLE + SITES * MORE_SEATS,
                false,
                "Ban Mẫu",
                "Thường trực Mẫu",
                new DirectingPaper("02-KH/MAU", today.minusWeeks(PAPER_WEEKS), "Ban Mẫu"),
                IntStream.range(0, sites.size())
                        .mapToObj(i ->
                                new PlaceContent(made.get(i).id(), sites.get(i).people() + MORE_SEATS))
                        .toList(),
                Stream.of(HalfDay.values())
                        .map(half -> new SessionContent(
                                null,
                                today,
                                half,
                                SessionContent.USUAL_PERIODS,
                                List.of(DemoPlans.MODULES.get(half.ordinal())),
                                rooms,
                                List.of()))
                        .toList());
        var id = as(ORGANISER, () -> switch (classes.create(content)) {
            case SaveClassResult.Stored stored -> stored.id();
            case SaveClassResult refused ->
                throw new IllegalStateException("the demo conference cannot be stored: " + refused);
        });
        step(ORGANISER, () -> classes.submit(id));
        step("giamdoc", () -> classes.approve(id));
        step(ORGANISER, () -> classes.open(id));
        step(ORGANISER, () -> classes.start(id));
        return classes.find(id).orElseThrow();
    }

    private VenueSummary venue(Site site) {
        var stored = (SaveVenueResult.Stored) venues.add(new VenueContent(
                site.unit(),
                site.name(),
                VenueKind.SITE,
                "Số 1, đường Mẫu",
                new VenueContact("Người Mẫu", "0206 000 0000"),
                null,
                UsualWeek.ALWAYS,
                List.of(new RoomContent(
                        null,
                        "Phòng họp trực tuyến",
                        site.people() + MORE_SEATS,
                        EnumSet.of(Equipment.INTERNET, Equipment.CONFERENCE, Equipment.SOUND),
                        null))));
        return venues.find(stored.id()).orElseThrow();
    }

    private void step(String userName, Supplier<StepResult> work) {
        var result = as(userName, work);
        if (!(result instanceof StepResult.Done)) {
            throw new IllegalStateException("the demo conference does not go on: " + result);
        }
    }

    // ── Its people ───────────────────────────────────────────────────────────────────

    private void people(ClassDetail of, Site site, int index, int first, DemoNames names, String hash) {
        var place = of.places().get(index).id();
        List<AccountId> people = new ArrayList<>();
        for (int i = 1; i <= site.people(); i++) {
            var userName = String.format(Locale.ROOT, "%s%04d", DELEGATE, first + i);
            people.add(accounts.openForDemo(
                    new AccountContent(userName, names.next(), 1980, site.unit(), "Đại biểu (mẫu)", null, null), hash));
        }
        var clerk = clerk(site, index, names, hash);
        as(ORGANISER, () -> {
            clerks.assign(place, clerk);
            return enrolments.enrol(of.id(), people);
        });
        seatAt(of, place, people);
    }

    private AccountId clerk(Site site, int index, DemoNames names, String hash) {
        var phone = String.format(Locale.ROOT, "0900 000 %03d", index + 1);
        var clerk = accounts.openForDemo(
                new AccountContent(
                        clerkName(index), names.next(), 1988, site.unit(), "Thư ký điểm cầu (mẫu)", null, phone),
                hash);
        accounts.grant(clerk, Role.SITE_CLERK, site.unit());
        return clerk;
    }

    private static String clerkName(int index) {
        return String.format(Locale.ROOT, "%s%02d", CLERK, index + 1);
    }

    /** Those of the province were given the first of its sites. */
    private void seatAt(ClassDetail of, PlaceId place, List<AccountId> people) {
        as(ORGANISER, () -> {
            enrolments.of(of.id()).stream()
                    .filter(one -> people.contains(one.account()) && !place.equals(one.place()))
                    .map(Enrolment::id)
                    .forEach(id -> enrolments.move(id, place));
            return place;
        });
    }

    // ── The last hour ────────────────────────────────────────────────────────────────

    /** The session of the present half of the day. */
    private SessionId current(ClassDetail of) {
        return of.sessions()
                .get(LocalTime.now(clock).isBefore(LocalTime.NOON) ? 0 : 1)
                .id();
    }

    private void comeIn(ClassDetail of, List<Site> sites) {
        var session = current(of);
        var now = LocalDateTime.now(clock);
        var midnight = now.toLocalDate().atStartOfDay().plusMinutes(1);
        var earliest = now.minus(COMING_IN).isBefore(midnight) ? midnight : now.minus(COMING_IN);
        var random = new Random(SEED);
        Map<PlaceId, Integer> came = arrive(of, session, earliest, now, random);
        for (int i = 0; i < sites.size(); i++) {
            var place = of.places().get(i).id();
            int site = i;
            transaction.executeWithoutResult(
                    status -> speak(session, place, site, came.getOrDefault(place, 0), earliest, now, random));
        }
    }

    /** @return how many came where */
    private Map<PlaceId, Integer> arrive(
            ClassDetail of, SessionId session, LocalDateTime earliest, LocalDateTime now, Random random) {
        var people = new ArrayList<>(as(OFFICER, () -> enrolments.of(of.id())));
        Collections.shuffle(people, random);
        Map<PlaceId, Integer> came = new HashMap<>();
        List<List<EnrolmentId>> steps = IntStream.range(0, STEPS)
                .<List<EnrolmentId>>mapToObj(i -> new ArrayList<>())
                .toList();
        for (var person : people) {
            if (random.nextInt(100) < 95) {
                // most come in the middle of the hour
                int step = (int) Math.clamp(STEPS / 2.0 + random.nextGaussian() * STEPS / 6, 0, STEPS - 1);
                steps.get(step).add(person.id());
                var place = person.place();
                if (place != null) {
                    came.merge(place, 1, Integer::sum);
                }
            }
        }
        var pause = Duration.between(earliest, now).dividedBy(STEPS);
        for (int i = 0; i < STEPS; i++) {
            var marks = steps.get(i).stream()
                    .map(id -> new MarkChange(id, 1, random.nextInt(20) == 0 ? Mark.LATE : Mark.PRESENT, 0))
                    .toList();
            actors.as(OFFICER, earliest.plus(pause.multipliedBy(i)), () -> sheets.mark(session, marks));
        }
        return came;
    }

    /** What the clerk of a site has said so far: most that all is well, some that it is not, two nothing at all. */
    private void speak(
            SessionId session,
            PlaceId place,
            int site,
            int came,
            LocalDateTime earliest,
            LocalDateTime now,
            Random random) {
        if (site == 40 || site == 61) {
            return;
        }
        var hour = Duration.between(earliest, now);
        say(session, place, site, earliest.plus(hour.dividedBy(4)), new SiteWord.Link(SiteLink.CONNECTED));
        if (site != 23 && site != 52) {
            int heads = site == 12 ? came - 7 : site == 33 ? came + 9 : came;
            say(session, place, site, now.minusMinutes(5 + random.nextInt(15)), new SiteWord.Heads(heads, 0, true));
        }
        var trouble = trouble(site);
        if (trouble != null) {
            say(session, place, site, now.minusMinutes(3 + site % 10), trouble);
        }
    }

    private static @Nullable SiteWord trouble(int site) {
        return switch (site) {
            case 17 -> new SiteWord.Link(SiteLink.LOST);
            case 29 -> new SiteWord.Trouble(ProblemKind.NO_SOUND, "");
            case 45 -> new SiteWord.Trouble(ProblemKind.OTHER, "Đường truyền yếu, hình giật");
            case 58 -> new SiteWord.Trouble(ProblemKind.NO_POWER, "");
            default -> null;
        };
    }

    private void say(SessionId session, PlaceId place, int site, LocalDateTime at, SiteWord word) {
        actors.as(clerkName(site), at, () -> reports.say(session, place, UUID.randomUUID(), word));
    }

    private <T> T as(String userName, Supplier<T> work) {
        return actors.as(userName, LocalDateTime.now(clock), work);
    }
}
