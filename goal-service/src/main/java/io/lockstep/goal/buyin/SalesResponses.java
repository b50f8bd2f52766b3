package io.lockstep.goal.buyin;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class SalesResponses implements PanacheRepositoryBase<SalesResponse, UUID> {

    /** One page of what was said to a goal, oldest first, and one more row. */
    List<SalesResponse> page(UUID goal, UUID after, int limit) {
        return find("goalId = ?1 and id > ?2 order by id", goal, after)
                .range(0, limit)
                .list();
    }
}
