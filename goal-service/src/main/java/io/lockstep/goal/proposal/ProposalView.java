package io.lockstep.goal.proposal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A change of a goal that is proposed, and what became of it.
 *
 * @param from what it was when it was proposed: a decimal, or the id of a person
 * @param to what it should be, in the same form; absent for DROP
 * @param eventId the event that told of it, on the answer to a decision
 */
@Schema(name = "Proposal", example = ProposalView.EXAMPLE)
record ProposalView(
        UUID proposalId,
        ProposalSource source,
        ProposalKind kind,
        UUID goalId,
        @Nullable UUID keyResultId,
        @Nullable String from,
        @Nullable String to,
        @Nullable String reason,
        @Nullable UUID alertId,
        @Nullable UUID remediationId,
        ProposalState state,
        Instant receivedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String decisionReason,
        @Nullable UUID eventId) {

    static final String EXAMPLE = """
            {"proposalId": "01936f5e-0000-7000-8000-0000000000a0", "source": "REMEDIATION", "kind": "TARGET",
            "goalId": "01936f5e-0000-7000-8000-000000000040", "keyResultId": "01936f5e-0000-7000-8000-000000000061",
            "from": "1000", "to": "800", "reason": "降低淡季线索量目标", "alertId": "01936f5e-0000-7000-8000-0000000000b0",
            "remediationId": "01936f5e-0000-7000-8000-0000000000b1", "state": "OPEN", "receivedAt": "2026-02-15T12:00:00Z"}""";

    private static final String PAGE = "{\"items\": [" + EXAMPLE + "], \"next\": \"MDE5MzZmNWU\"}";

    @Schema(name = "ProposalPage", example = PAGE)
    record OnPage(List<ProposalView> items, @Nullable String next) {}
}
