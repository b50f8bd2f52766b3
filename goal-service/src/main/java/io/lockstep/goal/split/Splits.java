package io.lockstep.goal.split;

import io.lockstep.kit.problem.Problem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class Splits implements PanacheRepositoryBase<Split, UUID> {

    /** The split of one goal, or 404. */
    Split get(UUID goalId) {
        return findByIdOptional(goalId).orElseThrow(() -> Problem.notFound("split of the goal", goalId));
    }

    /** Those that name one of the key results, or are stated by one of the goals. */
    List<Split> concerning(Collection<UUID> keyResults, Collection<UUID> goals) {
        return find(
                        "select distinct s from Split s left join s.keyResults k where k in :keyResults or s.goalId in :goals",
                        Parameters.with("keyResults", keyResults).and("goals", goals))
                .list();
    }

    /** One page of those with the verdict, if one is named, and one more row, in the order of their goals' ids. */
    List<Split> page(@Nullable Verdict verdict, UUID after, int limit) {
        var query = verdict == null
                ? find("goalId > :after", Sort.by("goalId"), Parameters.with("after", after))
                : find(
                        "goalId > :after and verdict = :verdict",
                        Sort.by("goalId"),
                        Parameters.with("after", after).and("verdict", verdict));
        return query.range(0, limit).list();
    }
}
