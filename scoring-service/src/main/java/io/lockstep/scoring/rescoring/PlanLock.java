package io.lockstep.scoring.rescoring;

import jakarta.inject.Singleton;
import org.jdbi.v3.core.Jdbi;

/**
 * Keeps the shape of the plan still while facts are folded. Changes of the plan exclude everything else; batches of facts
 * share, on any number of replicas. So a path that was read stays the path, and an event is either parked before its
 * subject arrives or sees it.
 */
@Singleton
public class PlanLock {

    /** One lock for each set of tables, so that a replay into a second set does not hold up the one that serves. */
    private static final String KEY = "hashtextextended('plan of ' || current_schema(), 0)";

    private final Jdbi jdbi;

    PlanLock(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Until the end of the transaction nobody else reads or changes the plan. */
    public void change() {
        lock("select pg_advisory_xact_lock(" + KEY + ")");
    }

    /** Until the end of the transaction nobody changes the plan. */
    public void share() {
        lock("select pg_advisory_xact_lock_shared(" + KEY + ")");
    }

    private void lock(String sql) {
        jdbi.useHandle(
                handle -> handle.createQuery(sql).map((row, context) -> true).one());
    }
}
