package vn.taphuan.catalogue.search;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The index of this node, which follows the database: before each search the stamps of the sources are compared, and what has
 * changed is read anew. So every node is right without being told, after a restart as well, and nothing lies in the index alone.
 */
@Component
class FreshIndex implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(FreshIndex.class);

    /** For the first reading, which happens after the start. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    /** While somebody else brings in a change; after that the state before is answer enough. */
    private static final Duration SHORT_PATIENCE = Duration.ofMillis(500);

    private final SearchSource source;
    private final SearchIndex index = new SearchIndex();
    private final ReentrantLock refreshing = new ReentrantLock();
    private Map<String, Integer> known = new HashMap<>();
    private volatile boolean ready;

    FreshIndex(SearchSource source) {
        this.source = source;
    }

    /** So that the first who searches need not wait. */
    @EventListener(ApplicationReadyEvent.class)
    void start() {
        Thread.ofPlatform().daemon().name("search-index").start(() -> {
            try {
                refresh(PATIENCE);
            } catch (RuntimeException failed) {
                log.warn("the index for searching is built at the first search", failed);
            }
        });
    }

    /** The index as the database stands; nothing while it is being built for the first time. */
    Optional<SearchIndex> current() {
        refresh(ready ? SHORT_PATIENCE : PATIENCE);
        return ready ? Optional.of(index) : Optional.empty();
    }

    private void refresh(Duration patience) {
        if (!locked(patience)) {
            return;
        }
        try {
            var now = source.stamps();
            if (!ready || !now.equals(known)) {
                bringIn(now);
            }
        } finally {
            refreshing.unlock();
        }
    }

    private boolean locked(Duration patience) {
        try {
            return refreshing.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Nobody sees a half: what is found changes when all is in. After a failure everything is read anew. */
    private void bringIn(Map<String, Integer> now) {
        var before = known;
        known = new HashMap<>();
        if (before.isEmpty()) {
            index.clear();
        }
        before.keySet().stream()
                .filter(key -> !isSame(before.get(key), now.get(key)))
                .forEach(index::remove);
        now.keySet().stream()
                .filter(key -> !isSame(before.get(key), now.get(key)))
                .forEach(key -> source.entries(key).forEach(index::add));
        index.publish();
        known = now;
        ready = true;
    }

    private static boolean isSame(@Nullable Integer before, @Nullable Integer now) {
        return before != null && before.equals(now);
    }

    @Override
    public void destroy() {
        index.close();
    }
}
