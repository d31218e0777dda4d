package vn.taphuan.notifications;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.taphuan.classes.concern.Concerned;
import vn.taphuan.classes.session.ClassLookup;
import vn.taphuan.people.Addressees;
import vn.taphuan.people.Role;
import vn.taphuan.platform.persistence.LostRaces;
import vn.taphuan.platform.time.PlatformTime;

/**
 * Tells those who plan at a centre how many people have signed up for a class by themselves today: one notice for each class and day,
 * whose number grows. Counted every few minutes and not told by events, since a thousand may sign up in one minute.
 */
@Component
class SignUpCount {

    private static final Logger log = LoggerFactory.getLogger(SignUpCount.class);

    private final Concerned concerned;
    private final ClassLookup classes;
    private final Addressees addressees;
    private final NoticeBook book;
    private final LostRaces races;
    private final Clock clock;

    SignUpCount(
            Concerned concerned,
            ClassLookup classes,
            Addressees addressees,
            NoticeBook book,
            LostRaces races,
            Clock clock) {
        this.concerned = concerned;
        this.classes = classes;
        this.addressees = addressees;
        this.book = book;
        this.races = races;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 2, fixedDelay = 3, timeUnit = TimeUnit.MINUTES)
    void look() {
        try {
            tell();
        } catch (RuntimeException failed) {
            log.warn(
                    "sign-ups could not be told and are counted again: {}",
                    failed.getClass().getName());
        }
    }

    /** @return of how many classes there was something to tell */
    int tell() {
        var today = LocalDate.now(clock);
        return races.retrying(() -> {
            var counts = concerned.signedUpSince(
                    today.atStartOfDay(PlatformTime.ZONE).toInstant());
            counts.forEach(count -> tell(count, today));
            return counts.size();
        });
    }

    private void tell(Concerned.SignUps count, LocalDate today) {
        classes.find(count.trainingClass())
                .ifPresent(of -> book.count(
                        addressees.holding(Role.CENTRE_OFFICER, List.of(of.centre())),
                        News.of(event(count, today), NoticeKind.SIGNED_UP, of.label())
                                .saying(String.valueOf(count.people()))));
    }

    /** The same for all of a day. */
    private static UUID event(Concerned.SignUps count, LocalDate today) {
        return UUID.nameUUIDFromBytes(
                ("signed-up:" + count.trainingClass().value() + ":" + today).getBytes(StandardCharsets.UTF_8));
    }
}
