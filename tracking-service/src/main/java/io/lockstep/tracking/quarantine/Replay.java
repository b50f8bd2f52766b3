package io.lockstep.tracking.quarantine;

import java.util.List;

/** Judges again what is in quarantine; implemented by each intake. */
public interface Replay {

    /** Whether the event came in here. */
    boolean takes(QuarantinedEvent event);

    /** Records, in the current transaction, what can be recorded now; returns what still cannot, in part or as a whole. */
    List<Rejected> replay(QuarantinedEvent event);
}
