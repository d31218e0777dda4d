package vn.taphuan.notifications;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.CompletedEventPublications;
import org.springframework.modulith.events.EventPublication;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.taphuan.certificates.CertificateEnded;
import vn.taphuan.classes.ClassId;
import vn.taphuan.platform.persistence.LostRaces;
import vn.taphuan.platform.persistence.Utc;

/** Hands out events of classes and certificates again whose notices were not written, and forgets what is old. */
@Component
class NoticeUpkeep {

    /** A listener that is at work takes far less; what comes twice is told once all the same. */
    private static final Duration LATE = Duration.ofMinutes(5);

    private static final Duration EVENTS_ARE_KEPT = Duration.ofDays(30);
    private static final List<String> TOLD =
            List.of(ClassId.class.getPackageName(), CertificateEnded.class.getPackageName());
    private static final Logger log = LoggerFactory.getLogger(NoticeUpkeep.class);

    private final IncompleteEventPublications incomplete;
    private final CompletedEventPublications completed;
    private final NoticeBook book;
    private final JdbcClient jdbc;
    private final LostRaces races;
    private final Clock clock;
    private final Duration kept;

    NoticeUpkeep(
            IncompleteEventPublications incomplete,
            CompletedEventPublications completed,
            NoticeBook book,
            JdbcClient jdbc,
            LostRaces races,
            Clock clock,
            @Value("${taphuan.notifications.keep-days:180}") int keepDays) {
        this.incomplete = incomplete;
        this.completed = completed;
        this.book = book;
        this.jdbc = jdbc;
        this.races = races;
        this.clock = clock;
        this.kept = Duration.ofDays(keepDays);
    }

    @Scheduled(initialDelay = 2, fixedDelay = 5, timeUnit = TimeUnit.MINUTES)
    void handOutAgain() {
        quietly(() -> incomplete.resubmitIncompletePublications(this::isLate));
    }

    private boolean isLate(EventPublication publication) {
        var where = publication.getEvent().getClass().getPackageName();
        return TOLD.stream().anyMatch(where::startsWith)
                && publication.getPublicationDate().isBefore(clock.instant().minus(LATE));
    }

    @Scheduled(initialDelay = 10, fixedDelay = 360, timeUnit = TimeUnit.MINUTES)
    void forget() {
        quietly(() -> {
            while (forgetSome() > 0) {
                // until nothing old is left
            }
            completed.deletePublicationsOlderThan(EVENTS_ARE_KEPT);
        });
    }

    /** Old notices, and letters of that age; what waits to go out stays. */
    int forgetSome() {
        var end = clock.instant().minus(kept);
        int notices = races.retrying(() -> book.forgetBefore(end));
        return notices
                + races.repeating(() -> jdbc.sql("delete from notifications_letter where made_at < ? limit 5000")
                        .param(Utc.of(end))
                        .update());
    }

    private static void quietly(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failed) {
            log.warn(
                    "upkeep of notices failed and is tried again: {}",
                    failed.getClass().getName());
        }
    }
}
