package io.lockstep.goal.proposal;

import io.lockstep.kit.problem.Problem;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One proposal; it is decided once. */
@Entity
@Table(name = "proposal")
class Proposal {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private ProposalSource source;

    private @Nullable UUID alertId;

    private @Nullable UUID remediationId;

    @Embedded
    private Proposed proposed;

    @Enumerated(EnumType.STRING)
    private ProposalState state;

    private Instant receivedAt;

    private @Nullable String decidedBy;

    private @Nullable Instant decidedAt;

    private @Nullable String decisionReason;

    @SuppressWarnings("NullAway") // the entity manager fills it
    protected Proposal() {}

    private Proposal(UUID id, ProposalSource source, Proposed proposed, Instant receivedAt) {
        this.id = id;
        this.source = source;
        this.proposed = proposed;
        this.state = ProposalState.OPEN;
        this.receivedAt = receivedAt;
    }

    static Proposal ofRemediation(UUID id, UUID alertId, UUID remediationId, Proposed proposed, Instant at) {
        var proposal = new Proposal(id, ProposalSource.REMEDIATION, proposed, at);
        proposal.alertId = alertId;
        proposal.remediationId = remediationId;
        return proposal;
    }

    static Proposal ofRetrospective(UUID id, Proposed proposed, Instant at) {
        return new Proposal(id, ProposalSource.RETROSPECTIVE, proposed, at);
    }

    /** @throws Problem 409 when it was decided before */
    void decide(ProposalState decision, @Nullable String reason, String by, Instant at) {
        if (state != ProposalState.OPEN) {
            throw new Problem(ProposalProblem.PROPOSAL_DECIDED).with("state", state);
        }
        state = decision;
        decisionReason = reason;
        decidedBy = by;
        decidedAt = at;
    }

    UUID id() {
        return id;
    }

    ProposalSource source() {
        return source;
    }

    @Nullable
    UUID alertId() {
        return alertId;
    }

    Proposed proposed() {
        return proposed;
    }

    ProposalView view(@Nullable UUID eventId) {
        return new ProposalView(
                id,
                source,
                proposed.kind(),
                proposed.goalId(),
                proposed.keyResultId(),
                proposed.from(),
                proposed.to(),
                proposed.reason(),
                alertId,
                remediationId,
                state,
                receivedAt,
                decidedBy,
                decidedAt,
                decisionReason,
                eventId);
    }
}
