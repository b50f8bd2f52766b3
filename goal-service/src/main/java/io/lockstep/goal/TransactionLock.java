package io.lockstep.goal;

import jakarta.inject.Singleton;
import org.jdbi.v3.core.Jdbi;

/**
 * Locks that a command takes first, before it reads, and that end with its transaction. One who holds {@link #exclusive}
 * sees whatever earlier holders committed, so rules over many rows (no cycle in a tree, weights of 100) can be checked.
 */
@Singleton
public class TransactionLock {

    /** What is locked. */
    public enum Of {
        DIRECTORY,
        GOAL_TREES,
        METRICS,
        METRIC_HISTORY
    }

    private static final int LOCKSTEP = 0x10C5;

    private final Jdbi jdbi;

    TransactionLock(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Waits until nobody else holds it in any way. */
    public void exclusive(Of what) {
        take("select pg_advisory_xact_lock(?, ?)", what);
    }

    /** Waits until nobody holds it exclusively; others may share it. */
    public void shared(Of what) {
        take("select pg_advisory_xact_lock_shared(?, ?)", what);
    }

    private void take(String sql, Of what) {
        jdbi.useHandle(handle -> handle.createQuery(sql)
                .bind(0, LOCKSTEP)
                .bind(1, what.ordinal())
                .map((row, context) -> true)
                .one());
    }
}
