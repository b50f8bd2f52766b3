package io.lockstep.goal.proposal;

import com.fasterxml.jackson.databind.JsonNode;
import io.lockstep.goal.goal.Goals;
import io.lockstep.goal.proposal.RemediationFiled.TargetProposal;
import io.lockstep.goal.proposal.RetrospectiveClosed.NextCycle;
import io.lockstep.kit.event.Ids;
import io.lockstep.kit.validation.Decimals;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes proposals out of events; to be called in their transaction. */
@ApplicationScoped
class ProposalIntake {

    private final Proposals proposals;
    private final Goals goals;
    private final Clock clock;

    ProposalIntake(Proposals proposals, Goals goals, Clock clock) {
        this.proposals = proposals;
        this.goals = goals;
        this.clock = clock;
    }

    /** A remediation is told of again when it takes effect; its proposal stays the one that it was. */
    void take(RemediationFiled filed) {
        var target = filed.targetProposal();
        if (target != null && !proposals.isKnown(filed.remediationId())) {
            proposals.persist(Proposal.ofRemediation(
                    Ids.next(), filed.alertId(), filed.remediationId(), proposed(target), clock.instant()));
        }
    }

    void take(RetrospectiveClosed closed) {
        for (var next : Objects.requireNonNullElse(closed.proposals(), List.<NextCycle>of())) {
            if (isKnownKind(next.kind()) && proposals.findById(next.proposalId()) == null) {
                proposals.persist(Proposal.ofRetrospective(next.proposalId(), proposed(next), clock.instant()));
            }
        }
    }

    private Proposed proposed(TargetProposal target) {
        return new Proposed(
                ProposalKind.TARGET,
                target.goalId(),
                target.keyResultId(),
                targetNow(target.goalId(), target.keyResultId()).orElse(null),
                text(target.target()),
                target.reason());
    }

    private static Proposed proposed(NextCycle next) {
        return new Proposed(
                ProposalKind.valueOf(next.kind()),
                next.goalId(),
                next.keyResultId(),
                text(next.from()),
                text(next.to()),
                next.reason());
    }

    private Optional<String> targetNow(UUID goal, UUID keyResult) {
        return goals.findByIdOptional(goal)
                .flatMap(found -> found.keyResult(keyResult))
                .map(found -> found.terms().target())
                .map(ProposalIntake::text);
    }

    private static boolean isKnownKind(String kind) {
        return Arrays.stream(ProposalKind.values())
                .anyMatch(known -> known.name().equals(kind));
    }

    private static @Nullable String text(@Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return null;
        }
        return value.isNumber() ? text(value.decimalValue()) : value.asText();
    }

    private static String text(BigDecimal value) {
        return Objects.requireNonNull(Decimals.plain(value)).toPlainString();
    }
}
