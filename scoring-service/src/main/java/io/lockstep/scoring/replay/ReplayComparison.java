package io.lockstep.scoring.replay;

import io.lockstep.scoring.alert.Level;
import io.lockstep.scoring.alert.Trigger;
import io.lockstep.scoring.replay.ReplayReport.AlertDifference;
import io.lockstep.scoring.replay.ReplayReport.Fractions;
import io.lockstep.scoring.replay.ReplayReport.ScoreDifference;
import io.lockstep.scoring.replay.ReplayReport.TableDifference;
import io.lockstep.scoring.score.NodeType;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Compares what serves with what was rebuilt. */
@Singleton
class ReplayComparison {

    private static final String SCORES = """
            select coalesce(p.goal_id, r.goal_id) goal_id, coalesce(p.id, r.id) id, coalesce(p.type, r.type) type,
                p.achievement p_achievement, p.pace p_pace, p.coverage p_coverage, p.value p_value,
                r.achievement r_achievement, r.pace r_pace, r.coverage r_coverage, r.value r_value
            from public.node p full join replay.node r on r.id = p.id
            where (p.achievement, p.pace, p.coverage, p.value) is distinct from
                  (r.achievement, r.pace, r.coverage, r.value)
            order by 1, 3, 2 limit 1000
            """;

    /** A member of a storm is at its level as one with an alert of its own is. */
    private static final String ALERTS = """
            select coalesce(p.subject_id, r.subject_id) subject_id, coalesce(p.trigger, r.trigger) trigger,
                nullif(coalesce(p.indicator, r.indicator), '') indicator, p.level recorded, r.level rebuilt
            from (%s) p full join (%s) r using (subject_id, trigger, indicator)
            where p.level is distinct from r.level order by 1, 2, 3 limit 1000
            """.formatted(levels("public"), levels("replay"));

    private final Jdbi jdbi;
    private final ReplaySchema schema;

    ReplayComparison(Jdbi jdbi, ReplaySchema schema) {
        this.jdbi = jdbi;
        this.schema = schema;
    }

    ReplayReport report(long refused) {
        var tables = tables();
        return new ReplayReport(
                tables.isEmpty(),
                schema.events(),
                refused,
                schema.ahead(),
                schema.lost(),
                tables,
                jdbi.withHandle(handle -> handle.createQuery(SCORES)
                        .map((row, context) -> score(row))
                        .list()),
                jdbi.withHandle(handle -> handle.createQuery(ALERTS)
                        .map((row, context) -> alert(row))
                        .list()));
    }

    private List<TableDifference> tables() {
        var differences = new ArrayList<TableDifference>();
        for (var table : Projections.TABLES.keySet()) {
            var serving = differing(table, "public", "replay");
            var rebuilt = differing(table, "replay", "public");
            if (serving + rebuilt > 0) {
                differences.add(new TableDifference(table, serving, rebuilt));
            }
        }
        return differences;
    }

    private long differing(String table, String in, String notIn) {
        var row = ReplaySchema.row("t", schema.compared(table));
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from (select " + row + " from " + in + "."
                        + table + " t except all select " + row + " from " + notIn + "." + table + " t) differing")
                .mapTo(Long.class)
                .one());
    }

    private static String levels(String schema) {
        return """
                select subject_id, trigger, coalesce(indicator, '') indicator, level from %1$s.alert where cleared_at is null
                union all
                select subject_id, 'KPI_SHORTFALL', '', level from %1$s.alert_member where left_at is null
                """.formatted(schema);
    }

    private static ScoreDifference score(ResultSet row) throws SQLException {
        return new ScoreDifference(
                row.getObject("goal_id", UUID.class),
                row.getObject("id", UUID.class),
                NodeType.valueOf(row.getString("type")),
                fractions(row, "p_"),
                fractions(row, "r_"));
    }

    private static Fractions fractions(ResultSet row, String of) throws SQLException {
        return new Fractions(
                row.getBigDecimal(of + "achievement"),
                row.getBigDecimal(of + "pace"),
                row.getBigDecimal(of + "coverage"),
                row.getBigDecimal(of + "value"));
    }

    private static AlertDifference alert(ResultSet row) throws SQLException {
        return new AlertDifference(
                row.getObject("subject_id", UUID.class),
                Trigger.valueOf(row.getString("trigger")),
                row.getString("indicator"),
                level(row.getString("recorded")),
                level(row.getString("rebuilt")));
    }

    private static @Nullable Level level(@Nullable String name) {
        return name == null ? null : Level.valueOf(name);
    }
}
