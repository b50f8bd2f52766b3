package io.lockstep.goal.alignment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class AlignmentLines implements PanacheRepositoryBase<AlignmentLine, UUID> {

    /** Where a supporting goal stands in the table: as imported, then in the order of drafting. */
    record Place(long position, UUID goalId) {

        static final Place FIRST = new Place(-1, new UUID(0, 0));
    }

    private static final String PAGE = """
            select coalesce(line.position, 9223372036854775807) as position, goal.id
            from goal
            join goal sales on sales.id = goal.parent_id and sales.kind = 'SALES'
            left join alignment_line line on line.goal_id = goal.id
            where goal.cycle_id = :cycle and goal.kind = 'MARKETING'
              and (coalesce(line.position, 9223372036854775807), goal.id) > (:position, :goal)
            order by 1, 2 limit :limit
            """;

    private final Jdbi jdbi;

    AlignmentLines(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The supporting goals of a cycle after a place. */
    List<Place> page(UUID cycle, Place after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(PAGE)
                .bind("cycle", cycle)
                .bind("position", after.position())
                .bind("goal", after.goalId())
                .bind("limit", limit)
                .map((row, context) -> new Place(row.getLong("position"), row.getObject("id", UUID.class)))
                .list());
    }

    List<AlignmentLine> of(Collection<UUID> goals) {
        return goals.isEmpty() ? List.of() : list("goalId in ?1", goals);
    }

    /** The place after all that are there. */
    long nextPosition() {
        return find("order by position desc")
                .firstResultOptional()
                .map(line -> line.position() + 1)
                .orElse(1L);
    }
}
