package io.lockstep.task.lesson;

import io.lockstep.kit.event.EventType;
import io.lockstep.kit.event.OutgoingEvent;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code task.lesson-recorded}: a lesson was recorded, or promoted to a standard procedure. */
record LessonRecorded(
        UUID lessonId,
        long version,
        String title,
        @Nullable UUID goalId,
        @Nullable UUID taskId,
        @Nullable UUID remediationId,
        List<Figure> figures,
        boolean procedure) {

    static final EventType TYPE = EventType.v1("task", "lesson-recorded");

    static OutgoingEvent of(Lesson lesson) {
        return OutgoingEvent.of(
                TYPE,
                lesson.lessonId(),
                new LessonRecorded(
                        lesson.lessonId(),
                        lesson.version(),
                        lesson.title(),
                        lesson.goalId(),
                        lesson.taskId(),
                        lesson.remediationId(),
                        lesson.figures(),
                        lesson.procedureId() != null));
    }
}
