package io.lockstep.tracking.contribution;

import io.lockstep.kit.event.OutgoingEvent;

/** How a kind of additive fact is told to others. */
public interface Published {

    /** The event of a version. */
    OutgoingEvent event(Contribution version);
}
