package io.lockstep.scoring.testing;

import io.lockstep.kit.event.Ids;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What task-service finds and tells about work, beside the tasks themselves; valid as they are, like {@link Published}. */
public final class WorkEvents {

    private WorkEvents() {}

    /** A gap between the target and what tasks plan; 0 when there is none. */
    public static Published coverageGap(UUID keyResult, String target, String planned) {
        var gap = new BigDecimal(target).subtract(new BigDecimal(planned)).max(BigDecimal.ZERO);
        return new Published("task", "coverage-gap-detected", Ids.next(), keyResult)
                .with("keyResultId", keyResult)
                .with("target", new BigDecimal(target))
                .with("planned", new BigDecimal(planned))
                .with("gap", gap)
                .with("coverage", new BigDecimal(planned).divide(new BigDecimal(target), 6, RoundingMode.HALF_EVEN))
                .with("detectedOn", Published.TODAY);
    }

    /** A check-in that did not come by its day. */
    public static Published checkInOverdue(UUID task, LocalDate dueOn) {
        return new Published("task", "check-in-overdue", Ids.next(), task)
                .with("taskId", task)
                .with("ownerId", new UUID(7, 8))
                .with("dueOn", dueOn)
                .with("detectedOn", Published.TODAY);
    }

    /** A milestone that was not done by its day. */
    public static Published milestoneMissed(UUID task, UUID milestone, LocalDate due) {
        return new Published("task", "milestone-missed", Ids.next(), task)
                .with("taskId", task)
                .with("milestoneId", milestone)
                .with("name", "白皮书初稿")
                .with("due", due)
                .with("detectedOn", Published.TODAY);
    }

    /** A step of the remediation of an alert; a test adds what it is about. */
    public static Published remediation(String step, UUID alert) {
        return new Published("task", "remediation-" + step, Ids.next(), alert)
                .with("remediationId", new UUID(7, 70))
                .with("alertId", alert);
    }

    /** What was learned in a goal. */
    public static Published lesson(UUID goal, String title) {
        var id = Ids.next();
        return new Published("task", "lesson-recorded", Ids.next(), id)
                .with("lessonId", id)
                .with("version", 1)
                .with("title", title)
                .with("goalId", goal)
                .with("figures", List.of())
                .with("procedure", true);
    }

    /** A suggestion about a task that is adopted. */
    public static Published adopted(UUID suggestion, LocalDate day) {
        return new Published("task", "improvement-adopted", Ids.next(), suggestion)
                .with("suggestionId", suggestion)
                .with("about", "TASK")
                .with("subjectId", new UUID(7, 61))
                .with("adoptedOn", day);
    }
}
