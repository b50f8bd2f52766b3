package io.lockstep.scoring.task;

import io.lockstep.kit.event.EventJson;
import io.lockstep.scoring.task.TaskChanged.Milestone;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What task-service has found about a task, beside what is measured of it.
 *
 * @param checkInDue the latest day on which a check-in was found overdue
 * @param missed milestones that were found missed, each with the latest day on which it was due
 * @param milestones the task's milestones; absent as long as no event speaks of them
 */
public record TaskFindings(
        @Nullable LocalDate checkInDue,
        List<Missed> missed,
        @Nullable List<Milestone> milestones) {

    /** A milestone that was found missed. */
    public record Missed(UUID milestoneId, String name, LocalDate due) {

        /** Whether the plan shows it done, due later or dropped. */
        boolean isSettledBy(@Nullable List<Milestone> plan) {
            return plan != null && plan.stream().noneMatch(this::isStillDue);
        }

        private boolean isStillDue(Milestone milestone) {
            return milestone.milestoneId().equals(milestoneId)
                    && milestone.doneOn() == null
                    && (milestone.due() == null || !milestone.due().isAfter(due));
        }
    }

    /** Whether a report as of {@code asOf}, the latest there is, leaves a check-in overdue. */
    public boolean isCheckInOverdue(@Nullable LocalDate asOf) {
        return checkInDue != null && (asOf == null || asOf.isBefore(checkInDue));
    }

    public boolean isMissed(Missed milestone) {
        return !milestone.isSettledBy(milestones);
    }

    /** Whether the plan shows the milestone done, and not put off. */
    public boolean isDone(Missed milestone) {
        return milestones != null
                && milestones.stream()
                        .anyMatch(planned ->
                                planned.milestoneId().equals(milestone.milestoneId()) && planned.doneOn() != null);
    }

    static TaskFindings read(ResultSet row) throws SQLException {
        var milestones = row.getString("milestones");
        return new TaskFindings(
                row.getObject("check_in_due", LocalDate.class),
                list(row.getString("missed_milestones"), Missed[].class),
                milestones == null ? null : list(milestones, Milestone[].class));
    }

    private static <T> List<T> list(String json, Class<T[]> as) {
        return Arrays.asList(EventJson.read(json, as));
    }
}
