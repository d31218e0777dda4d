package vn.taphuan.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.PlaceId;
import vn.taphuan.classes.SessionId;
import vn.taphuan.classes.absence.MyApologies;
import vn.taphuan.classes.absence.SayApologyResult;
import vn.taphuan.classes.checkin.CheckInResult;
import vn.taphuan.classes.checkin.CheckInScreens;
import vn.taphuan.classes.checkin.CheckIns;
import vn.taphuan.classes.conference.SayResult;
import vn.taphuan.classes.conference.SiteLink;
import vn.taphuan.classes.conference.SiteReports;
import vn.taphuan.classes.conference.SiteWord;
import vn.taphuan.classes.enrolment.Enrolment;
import vn.taphuan.classes.enrolment.Enrolments;
import vn.taphuan.classes.session.ClassDetail;
import vn.taphuan.classes.session.SessionDetail;
import vn.taphuan.classes.session.TrainingClasses;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.security.SystemWork;

/**
 * The morning of the class that is taught today: most of its people have checked in by what the screens showed, one has asked for
 * leave, and it was said of both places how things stand there. The demo's own trainee has yet to come.
 */
@Component
@ConditionalOnBooleanProperty("taphuan.demo")
class DemoDay {

    private static final String OFFICER = "trungtam";
    private static final String CLERK = "thuky";
    private static final String TRAINEE = "hocvien";
    private static final LocalTime ALL_ARE_IN = LocalTime.of(7, 28);
    private static final LocalTime LATE = LocalTime.of(11, 0);
    private static final LocalTime EVENING = LocalTime.of(20, 5);
    private static final Duration APART = Duration.ofSeconds(50);

    /** One in so many has not come yet. */
    private static final int MISSING = 7;

    private final TrainingClasses classes;
    private final Enrolments enrolments;
    private final CheckInScreens screens;
    private final CheckIns checkIns;
    private final SiteReports reports;
    private final MyApologies apologies;
    private final DemoActors actors;
    private final Clock clock;

    DemoDay(
            TrainingClasses classes,
            Enrolments enrolments,
            CheckInScreens screens,
            CheckIns checkIns,
            SiteReports reports,
            MyApologies apologies,
            DemoActors actors,
            Clock clock) {
        this.classes = classes;
        this.enrolments = enrolments;
        this.screens = screens;
        this.checkIns = checkIns;
        this.reports = reports;
        this.apologies = apologies;
        this.actors = actors;
        this.clock = clock;
    }

    /** Nothing where no session is held on the day. */
    void comeIn(ClassId id, LocalDate today) {
        var of = SystemWork.call("demo", () -> classes.find(id).orElseThrow());
        of.sessions().stream()
                .filter(session -> session.date().equals(today))
                .findFirst()
                .ifPresent(session -> comeIn(of, session));
    }

    private void comeIn(ClassDetail of, SessionDetail session) {
        var trainee = actors.account(TRAINEE);
        var people = SystemWork.call("demo", () -> enrolments.of(of.id())).stream()
                .filter(person -> !person.account().equals(trainee) && person.place() != null)
                .toList();
        var away = every(people, true);
        askForLeave(session, away.getFirst().account());
        var coming = every(people, false);
        for (int i = 0; i < coming.size(); i++) {
            checkIn(session.id(), coming.get(i), before(session, coming.size() - i));
        }
        say(OFFICER, session, of.places().getFirst().id(), coming);
        say(CLERK, session, of.places().getLast().id(), coming);
    }

    private void say(String clerk, SessionDetail session, PlaceId at, List<Enrolment> coming) {
        int heads = (int)
                coming.stream().filter(person -> at.equals(person.place())).count();
        say(clerk, session.id(), at, before(session, coming.size()), new SiteWord.Link(SiteLink.CONNECTED));
        say(clerk, session.id(), at, lately(session), new SiteWord.Heads(heads, 0, true));
    }

    /** So that the board does not begin with places that were not heard of for long. */
    private LocalDateTime lately(SessionDetail session) {
        var now = LocalDateTime.now(clock);
        var late = session.date().atTime(LATE);
        return now.isBefore(late) ? now : late;
    }

    private static List<Enrolment> every(List<Enrolment> people, boolean missing) {
        return IntStream.range(0, people.size())
                .filter(i -> missing == (i % MISSING == MISSING - 1))
                .mapToObj(people::get)
                .toList();
    }

    /** So many steps before all are in, which is now for whoever starts the demo earlier in the day. */
    private LocalDateTime before(SessionDetail session, int steps) {
        var now = LocalDateTime.now(clock);
        var all = session.date().atTime(ALL_ARE_IN);
        var at = (now.isBefore(all) ? now : all).minus(APART.multipliedBy(steps));
        var midnight = session.date().atStartOfDay();
        return at.isBefore(midnight) ? midnight : at;
    }

    private void askForLeave(SessionDetail session, AccountId who) {
        var result = actors.as(
                who,
                session.date().minusDays(1).atTime(EVENING),
                () -> apologies.say(session.id(), "Gia đình có việc, xin phép nghỉ buổi này"));
        if (result != SayApologyResult.SAID) {
            throw new IllegalStateException("nobody of the demo class can ask for leave: " + result);
        }
    }

    private void checkIn(SessionId session, Enrolment person, LocalDateTime at) {
        var place = person.place();
        if (place == null) {
            throw new IllegalArgumentException("sits nowhere: " + person.id());
        }
        var shown = actors.as(
                OFFICER, at, () -> screens.show(session, place).orElseThrow().token());
        var result = actors.as(person.account(), at, () -> checkIns.byToken(shown, null));
        if (!(result instanceof CheckInResult.CheckedIn)) {
            throw new IllegalStateException("nobody can check in to the demo class: " + result);
        }
    }

    private void say(String clerk, SessionId session, PlaceId site, LocalDateTime at, SiteWord word) {
        var result = actors.as(clerk, at, () -> reports.say(session, site, UUID.randomUUID(), word));
        if (!(result instanceof SayResult.Said)) {
            throw new IllegalStateException("the site of the demo class is not heard: " + result);
        }
    }
}
