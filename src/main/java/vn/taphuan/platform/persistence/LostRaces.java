package vn.taphuan.platform.persistence;

import java.sql.SQLException;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Repeats a whole transaction that lost a race: a deadlock, a lock wait that timed out, or (on a cluster) a certification
 * failure at commit. The work must have no effect outside the database.
 */
@Component
public class LostRaces {

    private static final int TRIES = 8;
    private static final int FIRST_PAUSE_MILLIS = 5;
    /** MariaDB from 11.6 on: the row was changed while the transaction waited for it (innodb_snapshot_isolation). */
    private static final int RECORD_HAS_CHANGED = 1020;

    private final TransactionTemplate transaction;

    LostRaces(PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Runs the work in a transaction of its own; after eight lost races the last one is thrown. */
    public <T> T retrying(Supplier<T> work) {
        return repeating(() -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }

    /** Repeats a single statement that commits itself; after eight lost races the last one is thrown. */
    public <T> T repeating(Supplier<T> statement) {
        for (int attempt = 1; ; attempt++) {
            try {
                return statement.get();
            } catch (DataAccessException failed) {
                if (attempt == TRIES || !isLostRace(failed)) {
                    throw failed;
                }
                pause(attempt);
            }
        }
    }

    /**
     * Like {@link #retrying}, but within a transaction that is open already it joins that one: whoever opened it repeats it.
     */
    public <T> T joiningOrRetrying(Supplier<T> work) {
        return TransactionSynchronizationManager.isActualTransactionActive() ? work.get() : retrying(work);
    }

    private static boolean isLostRace(DataAccessException failed) {
        return failed instanceof PessimisticLockingFailureException
                || (failed.getMostSpecificCause() instanceof SQLException cause
                        && cause.getErrorCode() == RECORD_HAS_CHANGED);
    }

    private static void pause(int attempt) {
        try {
            Thread.sleep((long) FIRST_PAUSE_MILLIS << attempt);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while repeating a lost race", interrupted);
        }
    }
}
