package io.lockstep.goal.carryover;

import io.lockstep.kit.sql.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Finds the goals that can be carried over. */
@ApplicationScoped
class CarryOverSources {

    private static final String UNFINISHED = """
            select id from goal
            where cycle_id = :from and (state in ('DRAFT', 'ACTIVE') or ended_with_cycle)
              and not exists (select 1 from goal copy where copy.carried_from = goal.id and copy.cycle_id = :to)
            order by id limit :limit
            """;

    private static final String COPIES = """
            select carried_from, id from goal where carried_from = any(:ids) and cycle_id = :to and state <> 'CLOSED'
            """;

    private final Jdbi jdbi;

    CarryOverSources(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The goals of a cycle that are not finished and were not carried over yet. */
    List<UUID> unfinished(UUID from, UUID to, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(UNFINISHED)
                .bind("from", from)
                .bind("to", to)
                .bind("limit", limit)
                .mapTo(UUID.class)
                .list());
    }

    /** Where earlier copies of goals stand in a cycle, by the goal that they are a copy of. */
    Map<UUID, UUID> copies(Collection<UUID> goals, UUID to) {
        return jdbi.withHandle(handle -> handle.createQuery(COPIES)
                .bind("ids", SqlArray.uuids(List.copyOf(goals)))
                .bind("to", to)
                .reduceRows(new HashMap<UUID, UUID>(), (copies, row) -> {
                    copies.put(row.getColumn("carried_from", UUID.class), row.getColumn("id", UUID.class));
                    return copies;
                }));
    }
}
