package io.lockstep.goal.cycle;

import java.util.UUID;

/** What has to end with a cycle, in the same transaction. */
public interface CycleClosing {

    /** Taken before the cycle's row, so that everybody locks in one order. */
    void lock();

    /** Ends what belongs to the cycle. */
    void close(UUID cycleId);
}
