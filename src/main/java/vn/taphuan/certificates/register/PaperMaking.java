package vn.taphuan.certificates.register;

import jakarta.annotation.PreDestroy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.taphuan.certificates.document.CertificateData;
import vn.taphuan.certificates.register.MissingPapers.Failed;
import vn.taphuan.certificates.register.MissingPapers.Frozen;
import vn.taphuan.certificates.register.StoredPapers.Ready;
import vn.taphuan.certificates.sealing.PaperSealing;
import vn.taphuan.platform.security.UnitId;

/**
 * Makes and seals the papers that are missing, by as many workers as there are cores, some fifty to a transaction. Begun by a release,
 * by a start of the server and every few minutes; stopped anywhere it goes on with what is not there. A paper that fails is noted with
 * its reason and keeps nobody else's; two nodes that make the same one keep the first.
 */
@Component
class PaperMaking {

    private static final Logger log = LoggerFactory.getLogger(PaperMaking.class);

    private static final int MOST_WORKERS = 8;
    private static final int AT_ONCE = 50;
    private static final int ROUND = 40 * AT_ONCE;
    private static final int TRIES_WITHOUT_DATABASE = 12;
    private static final int PAUSE_SECONDS = 5;
    private static final int STOP_SECONDS = 10;

    private final MissingPapers missing;
    private final StoredPapers papers;
    private final PaperSealing sealing;
    private final JsonMapper json;
    private final int cores = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, MOST_WORKERS);
    private final ExecutorService workers = Executors.newFixedThreadPool(
            cores, Thread.ofPlatform().daemon().name("papers-", 1).factory());
    private final ExecutorService one = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("papers").factory());
    private final AtomicBoolean wanted = new AtomicBoolean();
    private volatile boolean stopped;

    PaperMaking(MissingPapers missing, StoredPapers papers, PaperSealing sealing, JsonMapper json) {
        this.missing = missing;
        this.papers = papers;
        this.sealing = sealing;
        this.json = json;
    }

    /** Begins soon; while it is under way it looks once more when it is through. */
    @Scheduled(initialDelayString = "PT10S", fixedDelayString = "PT5M")
    void begin() {
        if (!stopped && !wanted.getAndSet(true)) {
            one.execute(this::work);
        }
    }

    /** Papers that are finished are kept; the others are made after the next start. */
    @PreDestroy
    void stop() throws InterruptedException {
        stopped = true;
        one.shutdownNow();
        workers.shutdown();
        workers.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS);
    }

    private void work() {
        wanted.set(false);
        try {
            all();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failed) {
            log.warn("missing papers could not be looked for", failed);
        }
    }

    /** Until nothing is due. A database that is away for a minute is waited for. */
    private void all() throws InterruptedException {
        int idle = 0;
        while (!stopped && idle < TRIES_WITHOUT_DATABASE) {
            var due = missing.due(ROUND);
            if (due.isEmpty()) {
                return;
            }
            if (round(due) > 0) {
                idle = 0;
            } else {
                idle++;
                TimeUnit.SECONDS.sleep(PAUSE_SECONDS);
            }
        }
    }

    /** @return how many are no longer due */
    int round(List<UUID> due) throws InterruptedException {
        List<Callable<Integer>> parts = new ArrayList<>();
        // a small batch has every worker too
        int size = Math.clamp(Math.ceilDiv(due.size(), cores), 1, AT_ONCE);
        for (int from = 0; from < due.size(); from += size) {
            var some = List.copyOf(due.subList(from, Math.min(due.size(), from + size)));
            parts.add(() -> make(some));
        }
        int done = 0;
        for (var part : workers.invokeAll(parts)) {
            try {
                done += part.get();
            } catch (ExecutionException failed) {
                log.warn("papers could not be made yet", failed.getCause());
            }
        }
        return done;
    }

    private int make(List<UUID> ids) {
        if (stopped) {
            return 0;
        }
        Map<UnitId, Optional<PaperSealing.Sealer>> sealers = new HashMap<>();
        List<Ready> ready = new ArrayList<>();
        List<Failed> failed = new ArrayList<>();
        var frozen = missing.frozen(ids);
        for (var certificate : frozen) {
            if (stopped) {
                break;
            }
            var sealer = sealers.computeIfAbsent(certificate.body(), this::sealer);
            if (sealer.isEmpty()) {
                failed.add(new Failed(certificate.id(), PaperFault.KEY));
                continue;
            }
            switch (one(certificate, sealer.get())) {
                case Made(var paper) -> ready.add(paper);
                case Fault(var fault) -> failed.add(new Failed(certificate.id(), fault));
            }
        }
        keep(ready, failed);
        failed.forEach(missing::note);
        missing.forget(frozen.stream()
                .filter(Frozen::failed)
                .map(Frozen::id)
                .filter(id -> failed.stream().noneMatch(one -> one.id().equals(id)))
                .toList());
        return ready.size() + failed.size();
    }

    private Optional<PaperSealing.Sealer> sealer(UnitId body) {
        try {
            return Optional.of(sealing.sealer(body));
        } catch (DataAccessException away) {
            throw away;
        } catch (RuntimeException unusable) {
            log.warn("no key seals for {} now", body.value(), unusable);
            return Optional.empty();
        }
    }

    private sealed interface Outcome {}

    private record Made(Ready paper) implements Outcome {}

    private record Fault(PaperFault fault) implements Outcome {}

    private Outcome one(Frozen certificate, PaperSealing.Sealer sealer) {
        CertificateData data;
        try {
            data = json.readValue(certificate.json(), CertificateData.class);
        } catch (JacksonException | IllegalArgumentException altered) {
            return fault(certificate, PaperFault.DATA, altered);
        }
        byte @Nullable [] plain = null;
        try {
            plain = sealer.print(data);
            return new Made(new Ready(certificate.id(), sealer.seal(plain, data)));
        } catch (RuntimeException failed) {
            return fault(certificate, plain == null ? PaperFault.PRINT : PaperFault.SEAL, failed);
        }
    }

    private static Outcome fault(Frozen certificate, PaperFault fault, Exception why) {
        log.warn(
                "the paper of certificate {} could not be made",
                certificate.id().value(),
                why);
        return new Fault(fault);
    }

    /** All at once, else one by one; what is refused by itself has failed. */
    private void keep(List<Ready> ready, List<Failed> failed) {
        if (ready.isEmpty()) {
            return;
        }
        try {
            papers.keepFirst(ready);
        } catch (DataAccessException refused) {
            int kept = 0;
            for (var paper : List.copyOf(ready)) {
                try {
                    papers.keepFirst(List.of(paper));
                    kept++;
                } catch (DataAccessException alone) {
                    log.warn(
                            "the paper of certificate {} could not be kept",
                            paper.id().value(),
                            alone);
                    ready.remove(paper);
                    failed.add(new Failed(paper.id(), PaperFault.STORE));
                }
            }
            if (kept == 0) {
                throw refused; // the database is away: nobody's paper is at fault
            }
        }
    }
}
