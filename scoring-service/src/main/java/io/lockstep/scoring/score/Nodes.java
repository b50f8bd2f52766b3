package io.lockstep.scoring.score;

import io.lockstep.kit.event.EventJson;
import io.lockstep.kit.sql.SqlArray;
import io.lockstep.kit.validation.Decimals;
import io.lockstep.scoring.plan.GoalChanged;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The forest of key results and goals. */
@Singleton
public class Nodes {

    /** The nodes at {@code :seeds} with all their ancestors, as they count now. */
    private static final String PATHS = """
            with recursive path (id) as (
                select unnest(:seeds)
                union
                select n.parent_id from path p join node n on n.id = p.id where n.parent_id is not null)
            """;

    private final Jdbi jdbi;

    Nodes(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Makes room for goals and key results that are new; they have no score and count nowhere yet. */
    public void create(Collection<GoalChanged> goals) {
        jdbi.useHandle(handle ->
                handle.createUpdate("""
                        insert into node (id, type, goal_id, achievement_reason, pace_reason)
                        select id, type, goal, reason, reason from (
                            select "goalId" id, 'GOAL' type, "goalId" goal, 'NO_MEASURED_PART' reason
                            from json_to_recordset(cast(:rows as json)) as g ("goalId" uuid)
                            union all
                            select k."keyResultId", 'KEY_RESULT', g."goalId", 'NOT_ACTIVE'
                            from json_to_recordset(cast(:rows as json)) as g ("goalId" uuid, "keyResults" json),
                                 json_to_recordset(g."keyResults") as k ("keyResultId" uuid)) n
                        order by id
                        on conflict (id) do nothing
                        """).bind("rows", EventJson.write(goals)).execute());
    }

    /** The parent of each node on the paths from {@code seeds} up, as they count now. */
    public Map<UUID, UUID> parents(Collection<UUID> seeds) {
        return jdbi.withHandle(handle -> {
            var parents = new HashMap<UUID, UUID>();
            handle.createQuery(
                            PATHS + "select id, parent_id from path join node using (id) where parent_id is not null")
                    .bind("seeds", SqlArray.uuids(seeds))
                    .map((row, context) ->
                            parents.put(row.getObject("id", UUID.class), row.getObject("parent_id", UUID.class)))
                    .list();
            return parents;
        });
    }

    /** Locks the paths from {@code seeds} up in the one order, that of the ids, and reads them afterwards. */
    public Map<UUID, StoredNode> lockPaths(Collection<UUID> seeds) {
        return jdbi.withHandle(handle -> {
            var ids = handle.createQuery(
                            PATHS + "select id from node where id in (select id from path) order by id for update")
                    .bind("seeds", SqlArray.uuids(seeds))
                    .mapTo(UUID.class)
                    .list();
            var nodes = new LinkedHashMap<UUID, StoredNode>();
            handle.createQuery("""
                            select n.*, (select p.evaluated_on from node p
                                         where p.parent_id = n.id and p.evaluated_on is not null
                                           and p.id not in (select unnest(:ids))
                                         order by p.evaluated_on desc limit 1) others_evaluated_on
                            from node n where n.id = any(:ids)
                            """)
                    .bind("ids", SqlArray.uuids(ids))
                    .map((row, context) -> NodeRows.read(row))
                    .forEach(stored -> nodes.put(stored.node().id(), stored));
            return nodes;
        });
    }

    /** Locks the nodes alone, without their ancestors, in the one order, and reads them afterwards. */
    public Map<UUID, StoredNode> lock(Collection<UUID> ids) {
        jdbi.useHandle(handle -> handle.createQuery("select id from node where id = any(:ids) order by id for update")
                .bind("ids", SqlArray.uuids(ids))
                .mapTo(UUID.class)
                .list());
        return read(ids);
    }

    /** The nodes as they are; the plan's lock is held alone, or the nodes are locked. */
    public Map<UUID, StoredNode> read(Collection<UUID> ids) {
        return jdbi.withHandle(handle -> {
            var nodes = new LinkedHashMap<UUID, StoredNode>();
            handle.createQuery("select n.*, null::date others_evaluated_on from node n where n.id = any(:ids)")
                    .bind("ids", SqlArray.uuids(ids))
                    .map((row, context) -> NodeRows.read(row))
                    .forEach(stored -> nodes.put(stored.node().id(), stored));
            return nodes;
        });
    }

    public boolean exists(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("select exists (select from node where id = :id)")
                .bind("id", id)
                .mapTo(Boolean.class)
                .one());
    }

    /** The goal with all that lies below it, up to {@code limit} nodes, unlocked. */
    public Map<UUID, StoredNode> below(UUID goal, int limit) {
        return jdbi.withHandle(handle -> {
            var nodes = new LinkedHashMap<UUID, StoredNode>();
            handle.createQuery("""
                            with recursive tree (id) as (
                                select id from node where id = :goal and type = 'GOAL'
                                union all
                                select p.id from tree t join node p on p.parent_id = t.id)
                            select n.*, null::date others_evaluated_on
                            from (select id from tree limit :limit) t join node n on n.id = t.id
                            """)
                    .bind("goal", goal)
                    .bind("limit", limit)
                    .map((row, context) -> NodeRows.read(row))
                    .forEach(stored -> nodes.put(stored.node().id(), stored));
            return nodes;
        });
    }

    /** What the parts of a goal add up to in pace, and the latest day that one was judged for. */
    public record PaceSums(
            BigDecimal pace,
            BigDecimal paceWeight,
            @Nullable LocalDate evaluatedOn) {}

    /** The pace of the goals' parts, added up anew. */
    public Map<UUID, PaceSums> paceSums(Collection<UUID> goals) {
        return jdbi.withHandle(handle -> {
            var sums = new HashMap<UUID, PaceSums>();
            handle.createQuery("""
                            select parent_id, coalesce(sum(weight * pace), 0) pace,
                                   coalesce(sum(weight) filter (where pace is not null), 0) pace_weight,
                                   max(evaluated_on) evaluated_on
                            from node where parent_id = any(:ids) group by parent_id
                            """)
                    .bind("ids", SqlArray.uuids(goals))
                    .map((row, context) -> sums.put(
                            row.getObject("parent_id", UUID.class),
                            new PaceSums(
                                    row.getBigDecimal("pace"),
                                    row.getBigDecimal("pace_weight"),
                                    row.getObject("evaluated_on", LocalDate.class))))
                    .list();
            return sums;
        });
    }

    /** Writes what a new day changes of leaves: their pace and the day alone, in one narrow statement. */
    public void savePaces(List<StoredNode> leaves) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update node n set pace = r.pace, pace_reason = r.reason, evaluated_on = r.day, moved_by = r.moved_by,
                            moved_at = r.moved_at
                        from unnest(:ids, cast(:paces as numeric[]), :reasons, cast(:days as date[]), :movers,
                                    cast(:times as timestamptz[]))
                                 as r (id, pace, reason, day, moved_by, moved_at)
                        where n.id = r.id
                        """)
                .bind("ids", SqlArray.uuids(each(leaves, row -> row.id())))
                .bind("paces", SqlArray.texts(each(leaves, row -> text(Decimals.plain(row.pace())))))
                .bind("reasons", SqlArray.texts(each(leaves, row -> text(row.paceReason()))))
                .bind("days", SqlArray.texts(each(leaves, row -> text(row.evaluatedOn()))))
                .bind("movers", SqlArray.uuids(each(leaves, row -> row.movedBy())))
                .bind("times", SqlArray.texts(each(leaves, row -> text(row.movedAt()))))
                .execute());
    }

    private static <T> List<T> each(List<StoredNode> nodes, Function<NodeRows.Row, T> column) {
        return nodes.stream().map(NodeRows::row).map(column).toList();
    }

    private static @Nullable String text(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case BigDecimal number -> number.toPlainString();
            default -> value.toString();
        };
    }

    /** Writes what was folded, in one statement. */
    public void save(List<StoredNode> nodes) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update node n set parent_id = r."parentId", weight = r.weight, weight_sum = r."weightSum",
                            achievement_sum = r."achievementSum", achievement_weight = r."achievementWeight",
                            pace_sum = r."paceSum", pace_weight = r."paceWeight", coverage_sum = r."coverageSum",
                            achievement = r.achievement, achievement_reason = r."achievementReason",
                            pace = r.pace, pace_reason = r."paceReason", coverage = r.coverage,
                            evaluated_on = r."evaluatedOn", value = r.value, sample = r.sample, as_of = r."asOf",
                            fact_id = r."factId", moved_by = r."movedBy", moved_at = r."movedAt", facts = r.facts,
                            fact_count = r."factCount"
                        from json_to_recordset(cast(:rows as json)) as r (id uuid, "parentId" uuid, weight numeric,
                            "weightSum" numeric, "achievementSum" numeric, "achievementWeight" numeric,
                            "paceSum" numeric, "paceWeight" numeric, "coverageSum" numeric, achievement numeric,
                            "achievementReason" text, pace numeric, "paceReason" text, coverage numeric,
                            "evaluatedOn" date, value numeric, sample numeric, "asOf" date, "factId" uuid,
                            "movedBy" uuid, "movedAt" timestamptz, facts uuid[], "factCount" int)
                        where n.id = r.id
                        """)
                .bind("rows", EventJson.write(nodes.stream().map(NodeRows::row).toList()))
                .execute());
    }
}
