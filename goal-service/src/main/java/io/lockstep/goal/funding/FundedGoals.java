package io.lockstep.goal.funding;

import io.lockstep.goal.priority.PriorityLevel;
import io.lockstep.kit.validation.Decimals;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The ranked goals of cycles. */
@ApplicationScoped
class FundedGoals {

    private static final String RANKED = """
            select * from (
                select rank() over (order by priority_score desc) as rank, id, name, priority, priority_score, budget
                from goal where cycle_id = :cycle and priority_score is not null) as ranked
            where (rank, id) > (:afterRank, :afterId) order by rank, id limit :limit
            """;

    private static final String TOTAL = """
            select coalesce(sum(budget), 0) from goal where cycle_id = :cycle and priority_score is not null
            """;

    private final Jdbi jdbi;

    FundedGoals(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The highest ranks first, after a position. */
    List<FundedGoal> after(UUID cycle, long afterRank, UUID afterId, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(RANKED)
                .bind("cycle", cycle)
                .bind("afterRank", afterRank)
                .bind("afterId", afterId)
                .bind("limit", limit)
                .map((row, context) -> goal(row))
                .list());
    }

    /** The budget of all ranked goals of a cycle. */
    BigDecimal total(UUID cycle) {
        return jdbi.withHandle(handle -> Objects.requireNonNull(Decimals.plain(handle.createQuery(TOTAL)
                .bind("cycle", cycle)
                .mapTo(BigDecimal.class)
                .one())));
    }

    private static FundedGoal goal(ResultSet row) throws SQLException {
        return new FundedGoal(
                row.getLong("rank"),
                row.getObject("id", UUID.class),
                row.getString("name"),
                PriorityLevel.valueOf(row.getString("priority")),
                row.getInt("priority_score"),
                Decimals.plain(row.getBigDecimal("budget")));
    }
}
