package io.lockstep.scoring.remediation;

import io.lockstep.kit.event.EventJson;
import io.lockstep.kit.event.EventType;
import io.lockstep.kit.event.ReceivedEvent;
import jakarta.inject.Singleton;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** The lessons, for the retrospective of the cycle that they are about. */
@Singleton
public class Lessons {

    private static final EventType RECORDED = EventType.v1("task", "lesson-recorded");

    private final Jdbi jdbi;

    Lessons(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Keeps the newest version of each lesson among the events. */
    public void take(List<ReceivedEvent> events) {
        var lessons = events.stream()
                .filter(event -> event.is(RECORDED))
                .map(event -> event.payload(LessonRecorded.class))
                .toList();
        if (!lessons.isEmpty()) {
            jdbi.useHandle(handle -> handle.createUpdate("""
                            insert into lesson as l (lesson_id, version, title, goal_id, task_id, remediation_id, procedure)
                            select distinct on ("lessonId") "lessonId", version, title, "goalId", "taskId", "remediationId",
                                procedure
                            from json_to_recordset(cast(:rows as json)) as r ("lessonId" uuid, version bigint, title text,
                                 "goalId" uuid, "taskId" uuid, "remediationId" uuid, procedure boolean)
                            order by "lessonId", version desc
                            on conflict (lesson_id) do update set version = excluded.version, title = excluded.title,
                                goal_id = excluded.goal_id, task_id = excluded.task_id,
                                remediation_id = excluded.remediation_id, procedure = excluded.procedure
                            where l.version < excluded.version
                            """)
                    .bind("rows", EventJson.write(lessons))
                    .execute());
        }
    }
}
