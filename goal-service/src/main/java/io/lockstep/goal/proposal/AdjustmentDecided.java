package io.lockstep.goal.proposal;

import io.lockstep.kit.event.EventType;
import io.lockstep.kit.event.OutgoingEvent;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The event that answers a proposal; its key is the alert that led to it, else the proposal. */
record AdjustmentDecided(
        UUID proposalId,
        @Nullable UUID alertId,
        @Nullable UUID remediationId,
        UUID goalId,
        @Nullable UUID keyResultId,
        ProposalState decision,
        @Nullable String reason,
        String by,
        Instant decidedAt) {

    static OutgoingEvent of(ProposalView decided) {
        var alert = decided.alertId();
        return OutgoingEvent.of(
                EventType.v1("goal", "adjustment-decided"),
                alert == null ? decided.proposalId() : alert,
                new AdjustmentDecided(
                        decided.proposalId(),
                        alert,
                        decided.remediationId(),
                        decided.goalId(),
                        decided.keyResultId(),
                        decided.state(),
                        decided.decisionReason(),
                        Objects.requireNonNull(decided.decidedBy()),
                        Objects.requireNonNull(decided.decidedAt())));
    }
}
