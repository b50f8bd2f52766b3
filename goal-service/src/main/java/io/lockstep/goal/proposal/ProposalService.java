package io.lockstep.goal.proposal;

import io.lockstep.kit.audit.AuditLog;
import io.lockstep.kit.http.Cursor;
import io.lockstep.kit.http.Page;
import io.lockstep.kit.outbox.Outbox;
import io.lockstep.kit.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lists proposals and decides them. */
@ApplicationScoped
class ProposalService {

    private final Proposals proposals;
    private final ProposedChange change;
    private final Caller caller;
    private final Clock clock;
    private final Outbox outbox;
    private final AuditLog audit;

    ProposalService(
            Proposals proposals, ProposedChange change, Caller caller, Clock clock, Outbox outbox, AuditLog audit) {
        this.proposals = proposals;
        this.change = change;
        this.caller = caller;
        this.clock = clock;
        this.outbox = outbox;
        this.audit = audit;
    }

    @Transactional
    Page<ProposalView> list(@Nullable ProposalState state, @Nullable UUID goal, UUID after, int limit) {
        return Page.of(proposals.page(state, goal, after, limit), limit, proposal -> Cursor.at(proposal.id()))
                .map(proposal -> proposal.view(null));
    }

    @Transactional
    ProposalView one(UUID id) {
        return proposals.get(id).view(null);
    }

    @Transactional
    ProposalView accept(UUID id, Decision decision) {
        var proposal = proposals.getLocked(id);
        var before = proposal.view(null);
        proposal.decide(ProposalState.ACCEPTED, decision.reason(), caller.subject(), clock.instant());
        change.carryOut(proposal, decision.reason());
        return written(proposal, before);
    }

    @Transactional
    ProposalView reject(UUID id, Decision decision) {
        var proposal = proposals.getLocked(id);
        var before = proposal.view(null);
        change.demandMine(proposal);
        proposal.decide(ProposalState.REJECTED, decision.reason(), caller.subject(), clock.instant());
        return written(proposal, before);
    }

    private ProposalView written(Proposal proposal, ProposalView before) {
        var after = proposal.view(null);
        var event = AdjustmentDecided.of(after);
        outbox.append(event);
        audit.record(after.state().name(), "proposal", proposal.id(), before, after);
        return proposal.view(event.id());
    }
}
