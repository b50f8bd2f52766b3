package io.lockstep.goal.proposal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What goal-service reads of {@code scoring.retrospective-closed}: what is proposed for the next cycle. */
record RetrospectiveClosed(UUID cycleId, @Nullable List<NextCycle> proposals) {

    /**
     * @param kind one that is not known here is passed over
     * @param from a number or the id of a person
     */
    record NextCycle(
            UUID proposalId,
            String kind,
            UUID goalId,
            @Nullable UUID keyResultId,
            @Nullable JsonNode from,
            @Nullable JsonNode to,
            @Nullable String reason) {}
}
