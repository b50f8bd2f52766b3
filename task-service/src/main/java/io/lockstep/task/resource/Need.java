package io.lockstep.task.resource;

import io.lockstep.kit.problem.Problem;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A resource that a task needs, and whether it has it. */
@Schema(name = "Resource", description = "A resource that a task needs", examples = NeedSamples.NEED)
public record Need(
        UUID resourceId,
        UUID taskId,
        NeedKind kind,
        String name,

        @Schema(description = "Money for BUDGET, heads for PEOPLE") @Nullable
        BigDecimal amount,

        @Nullable String currency,
        NeedState state,

        @Schema(description = "Token subject of whoever asked for it")
        String requestedBy,

        Instant requestedAt,

        @Schema(description = "Token subject of whoever confirmed, refused or withdrew it") @Nullable
        String decidedBy,

        @Nullable Instant decidedAt,

        @Schema(description = "Why it was refused or withdrawn") @Nullable
        String reason) {

    /** A new request. */
    static Need requested(UUID id, UUID task, NewNeed wanted, String currency, String by, Instant at) {
        return new Need(
                id,
                task,
                wanted.kind(),
                wanted.name(),
                wanted.amount(),
                wanted.kind() == NeedKind.BUDGET ? currency : null,
                NeedState.REQUESTED,
                by,
                at,
                null,
                null,
                null);
    }

    /**
     * The same one, confirmed or refused.
     *
     * @param selfAllowed whether whoever asked may also confirm
     * @throws Problem 409 when it is decided already, 403 for a confirmation by whoever asked where the policy forbids it
     */
    Need decided(NeedState to, String by, Instant at, @Nullable String why, boolean selfAllowed) {
        if (state != NeedState.REQUESTED) {
            throw new Problem(NeedProblem.RESOURCE_DECIDED).with("state", state);
        }
        if (to == NeedState.CONFIRMED && !selfAllowed && by.equals(requestedBy)) {
            throw new Problem(NeedProblem.OWN_REQUEST);
        }
        return in(to, by, at, why);
    }

    /**
     * The same one, no longer needed; a confirmed one too.
     *
     * @throws Problem 409 when it is withdrawn already
     */
    Need withdrawn(String by, Instant at, @Nullable String why) {
        if (state == NeedState.WITHDRAWN) {
            throw new Problem(NeedProblem.RESOURCE_DECIDED).with("state", state);
        }
        return in(NeedState.WITHDRAWN, by, at, why);
    }

    private Need in(NeedState to, String by, Instant at, @Nullable String why) {
        return new Need(resourceId, taskId, kind, name, amount, currency, to, requestedBy, requestedAt, by, at, why);
    }
}
