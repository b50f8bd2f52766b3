package io.lockstep.goal.proposal;

import io.lockstep.kit.problem.Problem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class Proposals implements PanacheRepositoryBase<Proposal, UUID> {

    Proposal get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> Problem.notFound("proposal", id));
    }

    /** One that nobody else decides until the end of the transaction. */
    Proposal getLocked(UUID id) {
        return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> Problem.notFound("proposal", id));
    }

    boolean isKnown(UUID remediationId) {
        return count("remediationId", remediationId) > 0;
    }

    /** One page in the order of arrival, and one more row. */
    List<Proposal> page(@Nullable ProposalState state, @Nullable UUID goal, UUID after, int limit) {
        var conditions = new ArrayList<String>(List.of("id > :after"));
        var values = new HashMap<String, Object>();
        values.put("after", after);
        if (state != null) {
            conditions.add("state = :state");
            values.put("state", state);
        }
        if (goal != null) {
            conditions.add("proposed.goalId = :goal");
            values.put("goal", goal);
        }
        return find(String.join(" and ", conditions) + " order by id", values)
                .range(0, limit)
                .list();
    }
}
