package io.lockstep.scoring.retrospective;

import io.lockstep.scoring.retrospective.Retrospective.GoalOutcome;
import io.lockstep.scoring.retrospective.Retrospective.PartOutcome;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Reads how far the goals of a cycle came. */
@Singleton
class CycleOutcomes {

    /** A cycle that is closed. */
    record Closed(
            String name,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            LocalDate closedOn,
            boolean trial) {}

    private record Part(UUID goalId, PartOutcome outcome) {}

    private final Jdbi jdbi;

    CycleOutcomes(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The cycle, if it is known and closed. */
    Optional<Closed> closed(UUID cycle) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from cycle where cycle_id = :id and closed_on is not null and version > 0")
                .bind("id", cycle)
                .map((row, context) -> new Closed(
                        row.getString("name"),
                        row.getObject("start_date", LocalDate.class),
                        row.getObject("end_date", LocalDate.class),
                        row.getObject("closed_on", LocalDate.class),
                        row.getBoolean("trial")))
                .findOne());
    }

    /** All goals of the cycle that were more than drafts, with their key results. */
    List<GoalOutcome> goals(UUID cycle) {
        var parts = new HashMap<UUID, List<PartOutcome>>();
        jdbi.useHandle(handle -> handle.createQuery("""
                        select k.*, n.value, n.achievement from key_result k
                        join goal g on g.goal_id = k.goal_id join node n on n.id = k.key_result_id
                        where g.cycle_id = :cycle and g.state <> 'DRAFT' and not k.removed order by k.key_result_id
                        """)
                .bind("cycle", cycle)
                .map((row, context) -> part(row))
                .forEach(part -> parts.computeIfAbsent(part.goalId(), id -> new ArrayList<>())
                        .add(part.outcome())));
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select g.goal_id, g.name, g.owner_id, p.display_name, n.achievement, n.coverage from goal g
                        join node n on n.id = g.goal_id left join person p on p.person_id = g.owner_id
                        where g.cycle_id = :cycle and g.state <> 'DRAFT' order by g.parent_id nulls first, g.goal_id
                        """)
                .bind("cycle", cycle)
                .map((row, context) -> goal(row, parts))
                .list());
    }

    private static GoalOutcome goal(ResultSet row, HashMap<UUID, List<PartOutcome>> parts) throws SQLException {
        var id = row.getObject("goal_id", UUID.class);
        return new GoalOutcome(
                id,
                row.getString("name"),
                row.getObject("owner_id", UUID.class),
                row.getString("display_name"),
                row.getBigDecimal("achievement"),
                row.getBigDecimal("coverage"),
                parts.getOrDefault(id, List.of()));
    }

    private static Part part(ResultSet row) throws SQLException {
        return new Part(
                row.getObject("goal_id", UUID.class),
                new PartOutcome(
                        row.getObject("key_result_id", UUID.class),
                        row.getString("name"),
                        row.getString("metric"),
                        row.getString("unit"),
                        row.getString("target_kind"),
                        row.getBigDecimal("weight"),
                        row.getBigDecimal("target"),
                        row.getBigDecimal("value"),
                        row.getBigDecimal("achievement")));
    }
}
