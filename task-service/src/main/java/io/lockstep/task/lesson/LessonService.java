package io.lockstep.task.lesson;

import io.lockstep.kit.audit.AuditLog;
import io.lockstep.kit.event.Ids;
import io.lockstep.kit.http.Cursor;
import io.lockstep.kit.http.Page;
import io.lockstep.kit.outbox.Outbox;
import io.lockstep.kit.problem.Problem;
import io.lockstep.kit.security.Caller;
import io.lockstep.task.remediation.RemediationOutcomes;
import io.lockstep.task.subject.About;
import io.lockstep.task.subject.Subjects;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Records lessons: each is one transaction of the lesson, its event and its audit row. */
@ApplicationScoped
public class LessonService {

    /** A lesson after a write, and the event that tells of it. */
    public record Written(Lesson lesson, UUID eventId) {}

    private final Lessons lessons;
    private final Subjects subjects;
    private final RemediationOutcomes outcomes;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Caller caller;
    private final Clock clock;

    LessonService(
            Lessons lessons,
            Subjects subjects,
            RemediationOutcomes outcomes,
            Outbox outbox,
            AuditLog audit,
            Caller caller,
            Clock clock) {
        this.lessons = lessons;
        this.subjects = subjects;
        this.outcomes = outcomes;
        this.outbox = outbox;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** @throws Problem 403 for a task or remediation that is not the caller's; 422 unknown, or without a figure */
    @Transactional
    Written record(NewLesson said) {
        var lesson = said.remediationId() == null ? ofTask(said) : ofRemediation(said, said.remediationId());
        if (lesson.figures().isEmpty()) {
            throw new Problem(LessonProblem.LESSON_WITHOUT_FIGURE).at("/figures");
        }
        return written("RECORDED", null, lesson);
    }

    /**
     * Marks a lesson as promoted, in the current transaction.
     *
     * @throws Problem 422 unknown, 409 promoted already
     */
    public Written promote(UUID id, UUID procedure) {
        var before = lessons.findLocked(id).orElseThrow(() -> Problem.unknownSubject("lesson", id, "/lessonId"));
        if (before.procedureId() != null) {
            throw new Problem(LessonProblem.LESSON_PROMOTED).with("procedureId", before.procedureId());
        }
        return written("PROMOTED", before, before.promoted(procedure));
    }

    @Transactional
    Lesson one(UUID id) {
        return lessons.get(id);
    }

    @Transactional
    Page<Lesson> list(
            @Nullable UUID task, @Nullable UUID remediation, @Nullable UUID goal, @Nullable String cursor, int limit) {
        return Page.of(
                lessons.page(task, remediation, goal, Cursor.afterId(cursor), limit + 1),
                limit,
                lesson -> Cursor.at(lesson.lessonId()));
    }

    private Lesson ofTask(NewLesson said) {
        if (said.taskId() == null) {
            throw new Problem(LessonProblem.LESSON_WITHOUT_SOURCE).at("/taskId");
        }
        var task = subjects.get(About.TASK, said.taskId(), "/taskId");
        subjects.demandTheirs(task);
        return lesson(said, said.taskId(), null, String.valueOf(task.name()), said.figures());
    }

    private Lesson ofRemediation(NewLesson said, UUID remediation) {
        var outcome = outcomes.of(remediation, "/remediationId");
        var figures = new ArrayList<>(said.figures());
        outcome.figures().forEach(measured -> figures.add(new Figure(measured.figure(), measured.value())));
        var task = said.taskId() == null ? outcome.taskId() : said.taskId();
        return lesson(said, task, outcome.goalId(), outcome.name(), figures);
    }

    private Lesson lesson(
            NewLesson said, @Nullable UUID task, @Nullable UUID goal, String source, List<Figure> figures) {
        return new Lesson(
                Ids.next(),
                1,
                said.title(),
                said.text(),
                task,
                said.remediationId(),
                goal,
                source,
                figures,
                null,
                caller.subject(),
                clock.instant());
    }

    private Written written(String action, @Nullable Lesson before, Lesson after) {
        lessons.save(after);
        audit.record(action, "lesson", after.lessonId(), before, after);
        return new Written(after, outbox.append(LessonRecorded.of(after)));
    }
}
