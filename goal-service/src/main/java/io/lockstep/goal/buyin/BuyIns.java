package io.lockstep.goal.buyin;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class BuyIns implements PanacheRepositoryBase<BuyIn, UUID> {

    private static final int CHUNK = 1000;

    /** Those of the goals, by goal. */
    Map<UUID, BuyIn> of(List<UUID> goals) {
        var found = new HashMap<UUID, BuyIn>();
        for (int from = 0; from < goals.size(); from += CHUNK) {
            var chunk = goals.subList(from, Math.min(goals.size(), from + CHUNK));
            list("goalId in ?1", chunk).forEach(buyIn -> found.put(buyIn.goalId(), buyIn));
        }
        return found;
    }

    /** Those of the goals that are no further than waiting or rejected. */
    List<BuyIn> missing(List<UUID> goals) {
        return of(goals).values().stream()
                .filter(buyIn -> buyIn.state() != BuyInState.ACCEPTED)
                .sorted(Comparator.comparing(BuyIn::goalId))
                .toList();
    }

    List<BuyIn> below(UUID salesGoal) {
        return list("salesGoalId", salesGoal);
    }

    /** One page of those that wait for somebody and are in a state, and one more row, in the order of their goals' ids. */
    List<BuyIn> page(@Nullable UUID owner, @Nullable BuyInState state, UUID after, int limit) {
        var conditions = new ArrayList<String>(List.of("goalId > :after"));
        var values = new HashMap<String, Object>();
        values.put("after", after);
        if (owner != null) {
            conditions.add("salesOwnerId = :owner");
            values.put("owner", owner);
        }
        if (state != null) {
            conditions.add("state = :state");
            values.put("state", state);
        }
        return find(String.join(" and ", conditions) + " order by goalId", values)
                .range(0, limit)
                .list();
    }
}
