package io.lockstep.scoring.plan;

import io.lockstep.kit.event.EventJson;
import io.lockstep.kit.sql.SqlArray;
import io.lockstep.scoring.achievement.Aggregation;
import io.lockstep.scoring.achievement.Target;
import io.lockstep.scoring.achievement.TargetKind;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The key results of the plan. One that is removed from its goal stays known, so that facts about it find their place. */
@Singleton
public class KeyResults {

    /** A row of {@link #save}: the key result as published, with its goal. */
    private record Row(UUID goalId, GoalChanged.KeyResult keyResult) {}

    private final Jdbi jdbi;

    KeyResults(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Replaces the key results of the goals. */
    public void save(Collection<GoalChanged> goals) {
        var rows = goals.stream()
                .flatMap(goal -> goal.keyResults().stream().map(keyResult -> new Row(goal.goalId(), keyResult)))
                .toList();
        jdbi.useHandle(handle -> {
            handle.createUpdate("update key_result set removed = true where goal_id = any(:goals)")
                    .bind(
                            "goals",
                            SqlArray.uuids(
                                    goals.stream().map(GoalChanged::goalId).toList()))
                    .execute();
            handle.createUpdate("""
                            insert into key_result (key_result_id, goal_id, name, metric, aggregation, unit, target_kind,
                                baseline, target, lower_bound, upper_bound, weight, start_date, end_date, plan_curve,
                                warning, critical, source, minimum_sample, channel, campaign, segment)
                            select k."keyResultId", r."goalId", k.name, k.metric, k.aggregation, k.unit, k."targetKind",
                                k.baseline, k.target, k.lower, k.upper, k.weight, k.start, k."end", k."planCurve",
                                (k.thresholds ->> 'warning')::numeric, (k.thresholds ->> 'critical')::numeric,
                                k.source, k."minimumSample", k.channel, k.campaign, k.segment
                            from json_to_recordset(cast(:rows as json)) as r ("goalId" uuid, "keyResult" json),
                                 json_to_record(r."keyResult") as k ("keyResultId" uuid, name text, metric text,
                                     aggregation text, unit text, "targetKind" text, baseline numeric, target numeric,
                                     lower numeric, upper numeric, weight numeric, start date, "end" date,
                                     "planCurve" json, thresholds json, source text, "minimumSample" numeric,
                                     channel text, campaign text, segment text)
                            order by 1
                            on conflict (key_result_id) do update set goal_id = excluded.goal_id, name = excluded.name,
                                metric = excluded.metric, aggregation = excluded.aggregation, unit = excluded.unit,
                                target_kind = excluded.target_kind, baseline = excluded.baseline,
                                target = excluded.target, lower_bound = excluded.lower_bound,
                                upper_bound = excluded.upper_bound, weight = excluded.weight,
                                start_date = excluded.start_date, end_date = excluded.end_date,
                                plan_curve = excluded.plan_curve, warning = excluded.warning,
                                critical = excluded.critical, source = excluded.source,
                                minimum_sample = excluded.minimum_sample, channel = excluded.channel,
                                campaign = excluded.campaign, segment = excluded.segment, removed = false
                            """).bind("rows", EventJson.write(rows)).execute();
        });
    }

    /** Which of the ids are key results that are known. */
    public Set<UUID> known(Collection<UUID> ids) {
        return ids("select key_result_id from key_result where key_result_id = any(:ids)", ids);
    }

    /** All key results of the goals, the removed ones too. */
    public Set<UUID> ofGoals(Collection<UUID> goals) {
        return ids("select key_result_id from key_result where goal_id = any(:ids)", goals);
    }

    /**
     * Those of the cycle's active goals that have facts and were last judged for an earlier day than the cycle's last, parts of one
     * goal beside each other.
     */
    public List<UUID> dueIn(UUID cycle) {
        return jdbi.withHandle(handle ->
                handle.createQuery("""
                select n.id from goal g join cycle c on c.cycle_id = g.cycle_id join node n on n.goal_id = g.goal_id
                where g.cycle_id = :cycle and g.state = 'ACTIVE' and n.type = 'KEY_RESULT'
                  and n.evaluated_on < c.last_tick
                order by n.goal_id, n.id
                """).bind("cycle", cycle).mapTo(UUID.class).list());
    }

    /** The given key results, those that are known. */
    public Map<UUID, KeyResultPlan> find(Collection<UUID> ids) {
        return jdbi.withHandle(handle -> {
            var found = new HashMap<UUID, KeyResultPlan>();
            handle.createQuery("select k.*, c.last_tick, " + Goals.PLAN + """
                            from key_result k join goal g on g.goal_id = k.goal_id
                            left join cycle c on c.cycle_id = g.cycle_id
                            where k.key_result_id = any(:ids)
                            """)
                    .bind("ids", SqlArray.uuids(ids))
                    .map((row, context) -> plan(row))
                    .forEach(keyResult -> found.put(keyResult.id(), keyResult));
            return found;
        });
    }

    /** Those that are valued by the formula of one of the metrics, the removed ones too. */
    public Map<UUID, KeyResultPlan> byFormula(Collection<String> metrics) {
        if (metrics.isEmpty()) {
            return Map.of();
        }
        return jdbi.withHandle(handle -> find(handle.createQuery(
                        "select key_result_id from key_result where source = 'FORMULA' and metric = any(:metrics)")
                .bind("metrics", SqlArray.texts(metrics))
                .mapTo(UUID.class)
                .list()));
    }

    private Set<UUID> ids(String sql, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        return jdbi.withHandle(handle -> new HashSet<>(handle.createQuery(sql)
                .bind("ids", SqlArray.uuids(ids))
                .mapTo(UUID.class)
                .list()));
    }

    private static KeyResultPlan plan(ResultSet row) throws SQLException {
        var start = row.getObject("start_date", LocalDate.class);
        var end = row.getObject("end_date", LocalDate.class);
        return new KeyResultPlan(
                row.getObject("key_result_id", UUID.class),
                row.getString("name"),
                row.getString("metric"),
                row.getString("unit"),
                Goals.plan(row),
                target(row),
                Aggregation.valueOf(row.getString("aggregation")),
                GoalChanged.curve(start, end, points(row.getString("plan_curve"))),
                row.getBigDecimal("weight"),
                start,
                end,
                Goals.thresholds(row.getBigDecimal("warning"), row.getBigDecimal("critical")),
                Source.valueOf(row.getString("source")),
                row.getBigDecimal("minimum_sample"),
                new FactFilter(row.getString("channel"), row.getString("campaign"), row.getString("segment")),
                row.getBoolean("removed"),
                row.getObject("last_tick", LocalDate.class));
    }

    private static Target target(ResultSet row) throws SQLException {
        return new Target(
                TargetKind.valueOf(row.getString("target_kind")),
                row.getBigDecimal("baseline"),
                row.getBigDecimal("target"),
                row.getBigDecimal("lower_bound"),
                row.getBigDecimal("upper_bound"));
    }

    private static List<GoalChanged.Point> points(String json) {
        return Arrays.asList(EventJson.read(json, GoalChanged.Point[].class));
    }
}
