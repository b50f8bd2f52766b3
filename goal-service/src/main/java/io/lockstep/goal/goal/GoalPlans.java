package io.lockstep.goal.goal;

import io.lockstep.kit.sql.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What other features ask of the plan; to be called in a transaction. */
@ApplicationScoped
public class GoalPlans {

    private static final String UPWARDS = """
            with recursive above as (
                select id, parent_id, kind from goal where id = any(:ids)
                union
                select goal.id, goal.parent_id, goal.kind from goal join above on goal.id = above.parent_id
            )
            select id, parent_id, kind from above
            """;

    private record Place(@Nullable UUID parent, boolean sales) {}

    private final Goals goals;
    private final Jdbi jdbi;

    GoalPlans(Goals goals, Jdbi jdbi) {
        this.goals = goals;
        this.jdbi = jdbi;
    }

    /** One goal, or 404. */
    public PlannedGoal get(UUID id) {
        return PlannedGoal.of(GoalView.of(goals.get(id), null));
    }

    public boolean exists(UUID id) {
        return goals.findByIdOptional(id).isPresent();
    }

    /** Which of the goals are sales goals or stand somewhere below one. */
    public Set<UUID> tiedToSales(Collection<UUID> ids) {
        var places = places(ids);
        var tied = new HashMap<UUID, Boolean>();
        for (var id : ids) {
            follow(id, places, tied);
        }
        var result = new HashSet<>(ids);
        result.removeIf(id -> !tied.getOrDefault(id, false));
        return result;
    }

    /** Walks up to the first goal whose answer is known, and answers for all on the way: each goal is looked at once. */
    private static void follow(UUID from, Map<UUID, Place> places, Map<UUID, Boolean> tied) {
        var way = new ArrayDeque<UUID>();
        @Nullable UUID at = from;
        while (at != null && places.containsKey(at) && !tied.containsKey(at)) {
            var place = places.get(at);
            tied.put(at, place.sales());
            way.push(at);
            at = place.sales() ? null : place.parent();
        }
        var answer = at != null && tied.getOrDefault(at, false);
        for (var id : way) {
            answer = answer || places.get(id).sales();
            tied.put(id, answer);
        }
    }

    private Map<UUID, Place> places(Collection<UUID> ids) {
        return jdbi.withHandle(handle -> handle.createQuery(UPWARDS)
                .bind("ids", SqlArray.uuids(List.copyOf(ids)))
                .reduceRows(new HashMap<UUID, Place>(), (places, row) -> {
                    var place = new Place(
                            row.getColumn("parent_id", UUID.class),
                            GoalKind.SALES.name().equals(row.getColumn("kind", String.class)));
                    places.put(row.getColumn("id", UUID.class), place);
                    return places;
                }));
    }
}
