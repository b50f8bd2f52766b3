package io.lockstep.tracking.ledger;

import java.time.Instant;
import java.util.UUID;

/** Times as bounds of ids: ids begin with the millisecond in which they were made, so a time is a range of them. */
public final class IdRange {

    private IdRange() {}

    /** Below every id that was made at the instant or later, above all that were made before its millisecond. */
    public static UUID floor(Instant instant) {
        return new UUID(Math.max(0, instant.toEpochMilli()) << 16 | 0x7000, Long.MIN_VALUE);
    }
}
