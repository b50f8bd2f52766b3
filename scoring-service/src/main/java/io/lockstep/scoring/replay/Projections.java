package io.lockstep.scoring.replay;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which tables follow from the topics alone, which are records that nothing rebuilds, and which a replay leaves where they are. */
final class Projections {

    /** Compared and switched; beside each table the columns that tell how it came about and not what it is. */
    static final Map<String, Set<String>> TABLES = tables();

    /** Written while events are applied, but records of what was: a replay writes its own and throws them away. */
    static final List<String> RECORDS = List.of(
            "score_history",
            "score_inputs",
            "part_history",
            "alert",
            "alert_change",
            "alert_member",
            "remediation_event",
            "retrospective",
            "feed",
            "outbox",
            "parked_event");

    /** Not written by events: what people and operators decide. A replay reads the ones that serve. */
    static final List<String> SHARED = List.of(
            "alert_mute",
            "formula_version",
            "scorecard",
            "scorecard_template",
            "scorecard_weights",
            "stream_ticket",
            "replay",
            "audit_entry",
            "idempotent_answer",
            "flyway_schema_history");

    private Projections() {}

    private static Map<String, Set<String>> tables() {
        var tables = new LinkedHashMap<String, Set<String>>();
        for (var table : List.of(
                "person",
                "team",
                "cycle",
                "goal",
                "key_result",
                "task",
                "task_contribution",
                "coverage_gap",
                "progress",
                "indicator_value",
                "measurement",
                "retracted_fact",
                "lead_head",
                "lesson",
                "lead_fact",
                "lead_total",
                "additive_fact",
                "fact_total")) {
            tables.put(table, Set.of());
        }
        // which batch brought a change about depends on how events were grouped
        tables.put("node", Set.of("moved_by", "moved_at", "facts", "fact_count"));
        return tables;
    }
}
