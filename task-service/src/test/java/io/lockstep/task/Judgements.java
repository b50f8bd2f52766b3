package io.lockstep.task;

import static io.lockstep.task.Json.fields;
import static io.lockstep.task.Json.with;

import io.lockstep.kit.event.EventType;
import io.lockstep.kit.event.Ids;
import io.lockstep.kit.event.OutgoingEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What scoring-service would have published. */
public final class Judgements {

    public static final EventType RAISED = EventType.v1("scoring", "alert-raised");
    public static final EventType LEVEL_CHANGED = EventType.v1("scoring", "alert-level-changed");
    public static final EventType CLEARED = EventType.v1("scoring", "alert-cleared");

    private Judgements() {}

    /** An alert, of whose events a test says what it is about. */
    public record Alert(UUID alertId, UUID subjectId, Map<String, Object> fields) {

        public OutgoingEvent raised() {
            return event(RAISED, with(with(fields, "level", "WARNING"), "value", 0.64));
        }

        public OutgoingEvent critical() {
            var payload = with(with(fields, "level", "CRITICAL"), "value", 0.59);
            return event(LEVEL_CHANGED, with(payload, "previousLevel", "WARNING"));
        }

        public OutgoingEvent cleared(String because) {
            return event(CLEARED, with(with(fields, "clearedBecause", because), "previousLevel", "WARNING"));
        }

        private OutgoingEvent event(EventType type, Map<String, Object> payload) {
            return OutgoingEvent.of(type, subjectId, payload);
        }
    }

    /** The schedule lag of a task of table 3. */
    public static Alert ofTask(UUID task, UUID owner, Instant raisedAt) {
        return alert("SCHEDULE_LAG", "TASK", task, fields("taskId", task, "ownerId", owner), raisedAt);
    }

    /** The shortfall of a key result. */
    public static Alert ofKeyResult(UUID keyResult, UUID goal, UUID owner, Instant raisedAt) {
        return alert("KPI_SHORTFALL", "KEY_RESULT", keyResult, fields("goalId", goal, "ownerId", owner), raisedAt);
    }

    /** A score of a key result. */
    public static OutgoingEvent scored(UUID keyResult, UUID goal, String day, Number achievement) {
        var payload = fields(
                "subjectType",
                "KEY_RESULT",
                "subjectId",
                keyResult,
                "goalId",
                goal,
                "evaluatedOn",
                day,
                "after",
                Map.of("state", "SCORED", "achievement", achievement, "pace", 0.9, "coverage", 1),
                "formulaVersion",
                1,
                "facts",
                List.of(),
                "factCount",
                0);
        return OutgoingEvent.of(EventType.v1("scoring", "score-changed"), keyResult, payload);
    }

    private static Alert alert(String trigger, String type, UUID subject, Map<String, Object> about, Instant raisedAt) {
        var id = Ids.next();
        var payload = fields(
                "alertId",
                id,
                "trigger",
                trigger,
                "subjectType",
                type,
                "subjectId",
                subject,
                "name",
                "第一场线上研讨会",
                "threshold",
                0.9,
                "evaluatedOn",
                "2026-02-15",
                "raisedAt",
                raisedAt.toString(),
                "facts",
                List.of(),
                "factCount",
                0);
        payload.putAll(about);
        return new Alert(id, subject, payload);
    }
}
