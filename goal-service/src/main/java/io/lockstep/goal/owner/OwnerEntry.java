package io.lockstep.goal.owner;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An owner in the history of a goal.
 *
 * @param since the first day, in the organisation's time zone
 * @param decidedBy the subject of whoever decided it
 * @param state whether it is in force, or only planned, or was dropped before it came into force
 */
@Schema(example = OwnerEntry.EXAMPLE)
record OwnerEntry(
        UUID ownerChangeId,
        UUID goalId,
        UUID ownerId,
        @Nullable UUID teamId,
        LocalDate since,
        @Nullable String reason,
        String decidedBy,
        Instant decidedAt,
        State state,
        @Nullable String droppedBecause) {

    /** How far an owner change is. */
    enum State {
        APPLIED,
        PLANNED,
        DROPPED
    }

    static final String EXAMPLE = """
            {"ownerChangeId": "01936f5e-0000-7000-8000-000000000060", "goalId": "01936f5e-0000-7000-8000-000000000040",
             "ownerId": "01936f5e-0000-7000-8000-000000000021", "since": "2026-04-01", "reason": "the content team takes over",
             "decidedBy": "boss", "decidedAt": "2026-03-20T02:00:00Z", "state": "PLANNED"}""";

    /** All owners of a goal. */
    @Schema(name = "OwnerHistory", example = "{\"items\": [" + EXAMPLE + "]}")
    record History(List<OwnerEntry> items) {}
}
