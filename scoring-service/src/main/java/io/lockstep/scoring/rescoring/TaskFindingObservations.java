package io.lockstep.scoring.rescoring;

import io.lockstep.scoring.achievement.Rating;
import io.lockstep.scoring.alert.ClearedBecause;
import io.lockstep.scoring.alert.Observation;
import io.lockstep.scoring.alert.Subject;
import io.lockstep.scoring.alert.SubjectType;
import io.lockstep.scoring.alert.Thresholds;
import io.lockstep.scoring.alert.Trigger;
import io.lockstep.scoring.cause.Causes;
import io.lockstep.scoring.fact.ProgressUpdates.Latest;
import io.lockstep.scoring.task.TaskFindings.Missed;
import io.lockstep.scoring.task.TaskPlan;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the alerts are shown of overdue check-ins and missed milestones: 1 when all is well, else 0. */
final class TaskFindingObservations {

    private TaskFindingObservations() {}

    static List<Observation> of(TaskPlan task, @Nullable Latest actual, LocalDate today, Causes causes) {
        var findings = task.findings();
        var seen = new ArrayList<Observation>();
        if (findings.checkInDue() != null) {
            var subject = TaskJudging.subject(task, Trigger.CHECK_IN_OVERDUE, SubjectType.TASK, null);
            var isOverdue = findings.isCheckInOverdue(actual == null ? null : actual.asOf());
            seen.add(observation(task, subject, isOverdue, today, causes, ClearedBecause.RECOVERED));
        }
        for (var missed : findings.missed()) {
            var because = findings.isDone(missed) ? ClearedBecause.RECOVERED : ClearedBecause.REPLANNED;
            seen.add(observation(task, milestone(task, missed), findings.isMissed(missed), today, causes, because));
        }
        return seen;
    }

    private static Observation observation(
            TaskPlan task, Subject subject, boolean isSo, LocalDate today, Causes causes, ClearedBecause because) {
        var rating = new Rating.Measured(isSo ? BigDecimal.ZERO : BigDecimal.ONE);
        return new Observation(subject, rating, Thresholds.FINDING, false, !task.closed(), today, causes, List.of())
                .recoveringBy(because);
    }

    private static Subject milestone(TaskPlan task, Missed missed) {
        return new Subject(
                Trigger.MILESTONE_MISSED,
                SubjectType.TASK,
                task.id(),
                missed.milestoneId().toString(),
                missed.name(),
                null,
                task.id(),
                task.ownerId(),
                task.teamId());
    }
}
