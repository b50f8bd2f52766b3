package io.lockstep.goal.proposal;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What goal-service reads of {@code task.remediation-filed}: the target that the answer to an alert proposes, if any. */
record RemediationFiled(
        UUID remediationId, UUID alertId, @Nullable TargetProposal targetProposal) {

    record TargetProposal(
            UUID goalId,
            UUID keyResultId,
            BigDecimal target,
            @Nullable String reason) {}
}
