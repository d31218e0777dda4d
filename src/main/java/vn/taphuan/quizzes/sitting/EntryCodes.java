package vn.taphuan.quizzes.sitting;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.quizzes.SittingId;

/** Compares entry codes, and lets nobody try them all: after ten wrong ones a person waits for a minute. */
@Component
class EntryCodes {

    static final int TRIES = 10;
    static final Duration WAIT = Duration.ofMinutes(1);
    private static final int PEOPLE = 20_000;

    private record Who(SittingId sitting, AccountId account) {}

    private final Cache<Who, AtomicInteger> wrong =
            Caffeine.newBuilder().maximumSize(PEOPLE).expireAfterWrite(WAIT).build();

    /** How many tries are left: all of them when the code is right; below none when even the right one is refused now. */
    int left(SittingId sitting, AccountId account, String asked, String given) {
        var who = new Who(sitting, account);
        var before = wrong.getIfPresent(who);
        if (before != null && before.get() >= TRIES) {
            return -1;
        }
        if (same(asked, given)) {
            return TRIES;
        }
        return Math.max(0, TRIES - wrong.get(who, first -> new AtomicInteger()).incrementAndGet());
    }

    private static boolean same(String asked, String given) {
        return MessageDigest.isEqual(bytes(asked), bytes(given));
    }

    /** People type it as they hear it: spaces and case do not matter. */
    private static byte[] bytes(String code) {
        return code.replaceAll("\\s", "").toUpperCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
    }
}
