package io.lockstep.goal.split;

import io.lockstep.kit.problem.Problem;
import io.lockstep.kit.sql.SqlArray;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class Splits implements PanacheRepositoryBase<Split, UUID> {

    private static final String CONCERNING = """
            select goal_id from split_key_result where key_result_id = any(:keyResults)
            union
            select goal_id from split where goal_id = any(:goals)
            """;

    private final Jdbi jdbi;

    Splits(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The split of one goal, or 404. */
    Split get(UUID goalId) {
        return findByIdOptional(goalId).orElseThrow(() -> Problem.notFound("split of the goal", goalId));
    }

    /** Those that name one of the key results, or are stated by one of the goals. */
    List<Split> concerning(Collection<UUID> keyResults, Collection<UUID> goals) {
        var ids = jdbi.withHandle(handle -> handle.createQuery(CONCERNING)
                .bind("keyResults", SqlArray.uuids(List.copyOf(keyResults)))
                .bind("goals", SqlArray.uuids(List.copyOf(goals)))
                .mapTo(UUID.class)
                .list());
        return ids.isEmpty() ? List.of() : list("goalId in ?1", ids);
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
