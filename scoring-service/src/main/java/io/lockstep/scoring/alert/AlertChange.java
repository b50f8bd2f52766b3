package io.lockstep.scoring.alert;

import io.lockstep.kit.event.Ids;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One change of an alert with the event that tells of it.
 *
 * @param previous the level before, absent for a new alert
 * @param seen what brought it about
 */
record AlertChange(UUID eventId, Alert alert, @Nullable Level previous, Observation seen) {

    static AlertChange of(Alert alert, @Nullable Level previous, Observation seen) {
        return new AlertChange(Ids.next(), alert, previous, seen);
    }

    UUID movedBy() {
        return seen.causes().determining().eventId();
    }
}
