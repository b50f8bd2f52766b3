package io.lockstep.goal.goal;

import io.lockstep.kit.problem.Problem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
public class Goals implements PanacheRepositoryBase<Goal, UUID> {

    private static final int CHUNK = 1000;

    /** One goal, or 404. */
    public Goal get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> Problem.notFound("goal", id));
    }

    /** One goal whose row is locked until the end of the transaction, or 404. */
    public Goal getLocked(UUID id) {
        return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> Problem.notFound("goal", id));
    }

    /** The goals with these ids that exist, with their key results. */
    public List<Goal> ofIds(Collection<UUID> ids) {
        var all = List.copyOf(ids);
        var found = new ArrayList<Goal>();
        for (int from = 0; from < all.size(); from += CHUNK) {
            var chunk = all.subList(from, Math.min(all.size(), from + CHUNK));
            found.addAll(find("select distinct g from Goal g left join fetch g.keyResults where g.id in ?1", chunk)
                    .list());
        }
        return found;
    }

    /** The goals that these key results belong to, as far as they exist, each once. */
    public List<Goal> holding(Collection<UUID> keyResults) {
        return keyResults.isEmpty()
                ? List.of()
                : find(
                                "select distinct g from Goal g join fetch g.keyResults where exists"
                                        + " (select 1 from Goal h join h.keyResults k where h = g and k.id in ?1)",
                                keyResults)
                        .list();
    }
}
