package vn.taphuan.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.PlaceId;
import vn.taphuan.classes.enrolment.Enrolments;
import vn.taphuan.classes.session.ClassDetail;
import vn.taphuan.classes.session.PlaceDetail;
import vn.taphuan.classes.session.TrainingClasses;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.time.PlatformTime;
import vn.taphuan.quizzes.SittingId;
import vn.taphuan.quizzes.attempt.DemoAttempts;
import vn.taphuan.quizzes.sitting.SaveSittingResult;
import vn.taphuan.quizzes.sitting.SittingContent;
import vn.taphuan.quizzes.sitting.SittingRules;
import vn.taphuan.quizzes.sitting.Sittings;

/** Sittings of a demo class: one that is over, with its results, and one that can be taken, open at all places but the last. */
@Component
@ConditionalOnBooleanProperty("taphuan.demo")
class DemoSittings {

    private static final String OFFICER = "trungtam";
    private static final LocalTime SET_UP = LocalTime.of(14, 10);
    private static final LocalTime OPENS = LocalTime.of(16, 0);
    private static final LocalTime CLOSES = LocalTime.of(16, 45);
    private static final int SEED = 2021;
    private static final int LATEST_SECONDS = 240;
    private static final int LEAST_SECONDS = 320;
    private static final int MOST_SECONDS = 620;
    private static final int MOST_OPEN = 6;
    /** One in so many did not come. */
    private static final int AWAY = 12;

    /** One in so many sits at the site rather than in the hall. */
    private static final int AT_THE_SITE = 3;

    private static final String TRAINEE = "hocvien";
    private static final Duration TAKEN_FOR = Duration.ofDays(14);

    private final Sittings sittings;
    private final TrainingClasses classes;
    private final Enrolments enrolments;
    private final DemoAttempts attempts;
    private final DemoActors actors;

    DemoSittings(
            Sittings sittings,
            TrainingClasses classes,
            Enrolments enrolments,
            DemoAttempts attempts,
            DemoActors actors) {
        this.sittings = sittings;
        this.classes = classes;
        this.enrolments = enrolments;
        this.attempts = attempts;
        this.actors = actors;
    }

    void hold(ClassId trainingClass, LocalDate first, LocalDate today, List<AccountId> people) {
        var of = actors.as(
                OFFICER, today.atTime(SET_UP), () -> classes.find(trainingClass).orElseThrow());
        spread(of, first);
        over(of, first, people);
        toTake(of, today);
    }

    /** Some sit at the site, so that its clerk has people. */
    private void spread(ClassDetail of, LocalDate first) {
        var site = of.places().getLast().id();
        actors.as(OFFICER, first.minusDays(1).atTime(SET_UP), () -> {
            var people = enrolments.of(of.id());
            for (int position = 0; position < people.size(); position += AT_THE_SITE) {
                if (!people.get(position).account().equals(actors.account(TRAINEE))) {
                    enrolments.move(people.get(position).id(), site);
                }
            }
            return site;
        });
    }

    private void over(ClassDetail of, LocalDate day, List<AccountId> people) {
        var id = setUp(of, of.modules().getFirst(), day.atTime(SET_UP), day.atTime(OPENS), instant(day.atTime(CLOSES)));
        actors.as(OFFICER, day.atTime(OPENS).minusMinutes(3), () -> sittings.open(id, places(of)));
        var random = new Random(SEED);
        for (int position = 0; position < people.size(); position++) {
            if (position % AWAY != AWAY - 1) {
                attempts.takePrepared(
                        people.get(position),
                        id,
                        instant(day.atTime(OPENS)).plusSeconds(random.nextInt(LATEST_SECONDS)),
                        Duration.ofSeconds(random.nextInt(LEAST_SECONDS, MOST_SECONDS)),
                        random.nextInt(MOST_OPEN));
            }
        }
        actors.as(OFFICER, day.atTime(CLOSES), () -> sittings.close(id));
    }

    private void toTake(ClassDetail of, LocalDate today) {
        var opens = today.atTime(LocalTime.MIDNIGHT);
        var id = setUp(of, of.modules().getLast(), opens, opens, instant(opens).plus(TAKEN_FOR));
        var opened = of.places().size() > 1 ? Set.of(of.places().getFirst().id()) : places(of);
        actors.as(OFFICER, opens.plusMinutes(1), () -> sittings.open(id, opened));
    }

    private SittingId setUp(ClassDetail of, ModuleCode module, LocalDateTime at, LocalDateTime opens, Instant closes) {
        return actors.as(OFFICER, at, () -> {
            var rules = sittings.usual(of.id(), Optional.of(module)).orElseThrow();
            var content = new SittingContent(
                    module,
                    null,
                    new SittingRules(rules, instant(opens), closes, null, 0, SittingRules.USUAL_GRACE_SECONDS),
                    places(of));
            if (!(sittings.create(of.id(), content) instanceof SaveSittingResult.Saved saved)) {
                throw new IllegalStateException("the demo sitting of " + module.value() + " cannot be stored");
            }
            sittings.prepare(saved.id());
            return saved.id();
        });
    }

    private static Set<PlaceId> places(ClassDetail of) {
        return of.places().stream().map(PlaceDetail::id).collect(Collectors.toSet());
    }

    private static Instant instant(LocalDateTime at) {
        return at.atZone(PlatformTime.ZONE).toInstant();
    }
}
