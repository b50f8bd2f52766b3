package io.lockstep.task.lesson;

import io.lockstep.kit.event.EventJson;
import io.lockstep.kit.problem.Problem;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The lessons; each is read and written as a whole, beside the columns that lists ask for. */
@Singleton
class Lessons {

    private final Jdbi jdbi;

    Lessons(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** One, locked until the end of the transaction. */
    Optional<Lesson> findLocked(UUID id) {
        return find(id, "select lesson from lesson where id = :id for update");
    }

    /** One, or 404. */
    Lesson get(UUID id) {
        return find(id, "select lesson from lesson where id = :id").orElseThrow(() -> Problem.notFound("lesson", id));
    }

    private Optional<Lesson> find(UUID id, String sql) {
        return jdbi.withHandle(handle -> handle.createQuery(sql)
                .bind("id", id)
                .map((row, context) -> lesson(row.getString("lesson")))
                .findOne());
    }

    List<Lesson> page(@Nullable UUID task, @Nullable UUID remediation, @Nullable UUID goal, UUID after, int count) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select lesson from lesson
                        where id > :after and (:task::uuid is null or task_id = :task)
                          and (:remediation::uuid is null or remediation_id = :remediation)
                          and (:goal::uuid is null or goal_id = :goal)
                        order by id limit :count
                        """)
                .bind("after", after)
                .bind("task", task)
                .bind("remediation", remediation)
                .bind("goal", goal)
                .bind("count", count)
                .map((row, context) -> lesson(row.getString("lesson")))
                .list());
    }

    void save(Lesson lesson) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into lesson (id, task_id, remediation_id, goal_id, lesson)
                        values (:id, :task, :remediation, :goal, :lesson)
                        on conflict (id) do update set lesson = excluded.lesson
                        """)
                .bind("id", lesson.lessonId())
                .bind("task", lesson.taskId())
                .bind("remediation", lesson.remediationId())
                .bind("goal", lesson.goalId())
                .bind("lesson", EventJson.write(lesson))
                .execute());
    }

    private static Lesson lesson(String json) {
        return EventJson.read(json, Lesson.class);
    }
}
