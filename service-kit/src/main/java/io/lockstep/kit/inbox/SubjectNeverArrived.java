package io.lockstep.kit.inbox;

import java.time.Instant;
import java.util.UUID;

/** The reason of a dead letter whose subject stayed unknown for as long as the service waits. */
class SubjectNeverArrived extends RuntimeException {

    SubjectNeverArrived(UUID awaited, Instant since) {
        super("the subject " + awaited + ", awaited since " + since + ", never arrived");
    }
}
