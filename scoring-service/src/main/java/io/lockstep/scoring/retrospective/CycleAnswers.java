package io.lockstep.scoring.retrospective;

import io.lockstep.kit.event.EventJson;
import io.lockstep.scoring.retrospective.Retrospective.Answer;
import io.lockstep.scoring.retrospective.Retrospective.Lesson;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Reads how alerts about a cycle's goals and tasks were answered, and what was learned. */
@Singleton
class CycleAnswers {

    /** The alerts about the goals of the cycle and about the tasks that contribute to them, each with one goal. */
    private static final String ALERTS = """
            with concerned as (
                select a.alert_id, a.subject_id, a.name, coalesce(a.goal_id, t.goal_id) goal_id from alert a
                left join lateral (
                    select k.goal_id from task_contribution c join key_result k on k.key_result_id = c.key_result_id
                    join goal g on g.goal_id = k.goal_id
                    where c.task_id = a.task_id and g.cycle_id = :cycle order by k.goal_id limit 1) t on a.goal_id is null
                where coalesce(a.goal_id, t.goal_id) in (select goal_id from goal where cycle_id = :cycle))
            """;

    /** What task-service tells of an answer, as far as it is read here. */
    private record Filed(
            CauseKind cause,
            @Nullable String subCause,
            @Nullable Adjustment adjustment) {}

    private record Adjustment(@Nullable String description) {}

    private record Measured(
            @Nullable BigDecimal before, @Nullable BigDecimal after) {}

    private final Jdbi jdbi;

    CycleAnswers(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** One answer per alert, as it was filed last, with what was measured last of its effect. */
    List<Answer> answers(UUID cycle) {
        return jdbi.withHandle(handle -> handle.createQuery(ALERTS + """
                        select c.*, f.payload filed, m.payload measured from concerned c
                        cross join lateral (
                            select payload from remediation_event where alert_id = c.alert_id and name = 'filed'
                            order by at desc, event_id desc limit 1) f
                        left join lateral (
                            select payload from remediation_event where alert_id = c.alert_id and name = 'measured'
                            order by at desc, event_id desc limit 1) m on true
                        order by c.alert_id
                        """)
                .bind("cycle", cycle)
                .map((row, context) -> answer(row))
                .list());
    }

    /** The lessons about the cycle's goals, its tasks and the answers to its alerts. */
    List<Lesson> lessons(UUID cycle) {
        return jdbi.withHandle(handle -> handle.createQuery(ALERTS + """
                        select l.lesson_id, l.title, l.procedure from lesson l
                        where l.goal_id in (select goal_id from goal where cycle_id = :cycle)
                           or l.task_id in (select t.task_id from task_contribution t
                                            join key_result k on k.key_result_id = t.key_result_id
                                            join goal g on g.goal_id = k.goal_id where g.cycle_id = :cycle)
                           or l.remediation_id in (select cast(r.payload ->> 'remediationId' as uuid)
                                                   from remediation_event r join concerned using (alert_id))
                        order by l.lesson_id
                        """)
                .bind("cycle", cycle)
                .map((row, context) -> new Lesson(
                        row.getObject("lesson_id", UUID.class), row.getString("title"), row.getBoolean("procedure")))
                .list());
    }

    private static Answer answer(ResultSet row) throws SQLException {
        var filed = EventJson.read(row.getString("filed"), Filed.class);
        var effect = row.getString("measured");
        var measured = effect == null ? null : EventJson.read(effect, Measured.class);
        return new Answer(
                row.getObject("alert_id", UUID.class),
                row.getObject("subject_id", UUID.class),
                row.getObject("goal_id", UUID.class),
                row.getString("name"),
                filed.cause(),
                filed.subCause(),
                filed.adjustment() == null ? null : filed.adjustment().description(),
                measured == null ? null : measured.before(),
                measured == null ? null : measured.after());
    }
}
