package io.lockstep.goal.tree;

import io.lockstep.goal.goal.GoalLevel;
import io.lockstep.goal.goal.GoalState;
import io.lockstep.kit.sql.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Questions about the shape of the trees, answered by the database so that their depth does not matter. The unions drop what
 * was seen before, so a cycle, should there ever be one, ends the search.
 */
@ApplicationScoped
public class GoalTree {

    /** A goal in a subtree, with its distance from the subtree's root. */
    public record Node(UUID id, int depth) {}

    static final String STANDS_IN = """
            with recursive above as (
                select id, parent_id from goal where id = :node
                union
                select goal.id, goal.parent_id from goal join above on goal.id = above.parent_id
            )
            select exists (select 1 from above where id = :root)
            """;

    static final String ABOVE = """
            with recursive above as (
                select parent_id as id, 1 as distance from goal where id = :node
                union all
                select goal.parent_id, above.distance + 1 from goal join above on goal.id = above.id
                where above.distance < :limit
            )
            select id from above where id is not null order by distance
            """;

    static final String IN_STATE = """
            with recursive below as (
                select id from goal where id = :root
                union
                select goal.id from goal join below on goal.parent_id = below.id where goal.state = :state
            )
            select id from below
            """;

    static final String DOWN_TO = """
            with recursive below as (
                select id, 0 as depth from goal where id = :root
                union
                select goal.id, below.depth + 1 from goal join below on goal.parent_id = below.id
                where below.depth < :depth
            )
            select id, depth from below limit :limit
            """;

    static final String CHILD_COUNTS = """
            select parent_id, count(*) as children from goal where parent_id = any(:ids) group by parent_id
            """;

    static final String CHILD_WEIGHTS = """
            select coalesce(sum(weight), 0) from goal where parent_id = :goal and state <> 'DRAFT' and id is distinct from :except
            """;

    private final Jdbi jdbi;

    GoalTree(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Whether {@code node} is {@code root} or stands somewhere below it. */
    public boolean standsIn(UUID node, UUID root) {
        return jdbi.withHandle(handle -> handle.createQuery(STANDS_IN)
                .bind("node", node)
                .bind("root", root)
                .mapTo(Boolean.class)
                .one());
    }

    /** The goals above {@code node}, its parent first, at most {@code limit}. */
    List<UUID> above(UUID node, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(ABOVE)
                .bind("node", node)
                .bind("limit", limit)
                .mapTo(UUID.class)
                .list());
    }

    /** {@code root} and all below it that can be reached through goals in {@code state}. */
    public List<UUID> subtree(UUID root, GoalState state) {
        return jdbi.withHandle(handle -> handle.createQuery(IN_STATE)
                .bind("root", root)
                .bind("state", state.name())
                .mapTo(UUID.class)
                .list());
    }

    /** {@code root} and what stands at most {@code depth} levels below it, level by level, at most {@code limit} goals. */
    public List<Node> downTo(UUID root, int depth, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(DOWN_TO)
                .bind("root", root)
                .bind("depth", depth)
                .bind("limit", limit)
                .map((row, context) -> new Node(row.getObject("id", UUID.class), row.getInt("depth")))
                .list());
    }

    /** How many children, drafts too, each of the goals has; goals without any are left out. */
    public Map<UUID, Long> childCounts(Collection<UUID> goals) {
        return jdbi.withHandle(handle -> handle.createQuery(CHILD_COUNTS)
                .bind("ids", SqlArray.uuids(List.copyOf(goals)))
                .reduceRows(new HashMap<UUID, Long>(), (counts, row) -> {
                    counts.put(row.getColumn("parent_id", UUID.class), row.getColumn("children", Long.class));
                    return counts;
                }));
    }

    /** The sum of the weights of the child goals that count, leaving out {@code except}. */
    public BigDecimal childWeights(UUID goal, @Nullable UUID except) {
        return jdbi.withHandle(handle -> handle.createQuery(CHILD_WEIGHTS)
                .bind("goal", goal)
                .bind("except", except)
                .mapTo(BigDecimal.class)
                .one());
    }

    /** The highest level among the children of a goal, if it has any. */
    public Optional<GoalLevel> highestChild(UUID goal) {
        return jdbi.withHandle(handle -> handle
                .createQuery("select distinct tree_level from goal where parent_id = :goal")
                .bind("goal", goal)
                .mapTo(GoalLevel.class)
                .stream()
                .min(Comparator.naturalOrder()));
    }

    /** The active goals of a cycle. */
    public List<UUID> activeOf(UUID cycle) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select id from goal where cycle_id = :cycle and state = 'ACTIVE'")
                        .bind("cycle", cycle)
                        .mapTo(UUID.class)
                        .list());
    }
}
