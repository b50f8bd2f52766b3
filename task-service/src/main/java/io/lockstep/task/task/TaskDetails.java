package io.lockstep.task.task;

import io.lockstep.kit.problem.Problem;
import io.lockstep.kit.validation.Amount;
import io.lockstep.kit.validation.Day;
import io.lockstep.kit.validation.Text;
import io.lockstep.task.plan.Cadence;
import io.lockstep.task.plan.Contribution;
import io.lockstep.task.plan.Contributions;
import io.lockstep.task.plan.Distribution;
import io.lockstep.task.plan.Indicator;
import io.lockstep.task.plan.Milestone;
import io.lockstep.task.plan.Period;
import io.lockstep.task.plan.PlanCurve;
import io.lockstep.task.plan.PlanPoint;
import io.lockstep.task.plan.Priority;
import io.lockstep.task.plan.ProgressUnit;
import io.lockstep.task.plan.Standard;
import io.lockstep.task.plan.TaskPlan;
import io.lockstep.task.plan.TaskTerms;
import io.lockstep.task.plan.Thresholds;
import io.lockstep.task.plan.Work;
import io.lockstep.task.plan.WorkProblem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Null;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A row of the task table (requirements.md, section 3, table 2) as somebody wants it.
 *
 * @param owners never given; known only so that the answer can say what to send instead
 * @param reason why; needed for an edit
 */
@Schema(name = "TaskDetails", description = "A task as it shall be; an edit says all of it and a reason")
public record TaskDetails(
        @NotNull @Text @Size(max = 500) String name,

        @Text @Size(max = 4000) @Schema(description = "What is to be done, in words") @Nullable
        String content,

        @OneOwner
        @Schema(description = "The one person who answers for the task", required = true, implementation = UUID.class)
        UUID ownerId,

        @Null(message = "{io.lockstep.task.OneOwner}") @Schema(hidden = true) @Nullable
        Object owners,

        @Size(max = 50)
        @Schema(description = "Persons who help the owner; each once, the owner not among them")
        @Nullable
        List<@NotNull UUID> helperIds,

        @Schema(description = "The team that it belongs to; the owner's where absent") @Nullable
        UUID teamId,

        @NotNull @Day @Schema(description = "The first day, in the organisation's time zone")
        LocalDate start,

        @NotNull @Day @Schema(description = "The last day; not before start")
        LocalDate end,

        @NotNull @Schema(description = "CORE is tracked daily, GENERAL weekly")
        Priority priority,

        @Valid @Schema(description = "How often the owner reports, where the priority shall not decide") @Nullable
        Cadence cadence,

        @NotNull @Schema(description = "What progress is counted in: PERCENT as a fraction of 1, QUANTITY as an amount")
        ProgressUnit progressUnit,

        @Amount @Schema(description = "The whole amount, above 0; for QUANTITY only") @Nullable
        BigDecimal plannedQuantity,

        @Size(max = 1000)
        @Schema(
                description =
                        "Progress points by ascending date, linear between them from (start, 0), constant after the"
                                + " last. None means no plan: the task is then never late")
        @Nullable
        List<@NotNull @Valid PlanPoint> planCurve,

        @Schema(
                description =
                        "In place of planCurve: a named plan, expanded into points once. It does not follow the dates when"
                                + " they move")
        @Nullable
        Distribution planDistribution,

        @Size(max = 50) @Schema(description = "Numbers to keep; each code once") @Nullable
        List<@NotNull @Valid Indicator> indicators,

        @Size(max = 50) @Schema(description = "What the task delivers, as numbers; each KPI once") @Nullable
        List<@NotNull @Valid Standard> standards,

        @Size(max = 50) @Schema(description = "What the task brings to key results; each key result once") @Nullable
        List<@NotNull @Valid Contribution> contributions,

        @Size(max = 50)
        @Schema(description = "Goals that it serves beside those of its contributions, without a number")
        @Nullable
        List<@NotNull UUID> goalIds,

        @Size(max = 100) @Schema(description = "Days by which parts of it are done; within its dates") @Nullable
        List<@NotNull @Valid Milestone> milestones,

        @Size(max = 100) @Schema(description = "Tasks that are done first; never in a circle") @Nullable
        List<@NotNull UUID> dependsOn,

        @Valid @Nullable Thresholds thresholds,

        @Text @Size(max = 1000) @Schema(description = "Why; needed for an edit") @Nullable
        String reason) {

    public TaskDetails {
        helperIds = listed(helperIds);
        planCurve = listed(planCurve);
        indicators = listed(indicators);
        standards = listed(standards);
        contributions = Contributions.filled(listed(contributions), standards);
        goalIds = listed(goalIds);
        milestones = listed(milestones);
        dependsOn = listed(dependsOn);
    }

    private static <T> List<T> listed(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    /**
     * Checks everything that the details alone can tell.
     *
     * @throws Problem 422 with the field and what to change
     */
    void check() {
        if (planDistribution != null && !planCurve.isEmpty()) {
            throw new Problem(WorkProblem.CURVE_TWICE).at("/planCurve").at("/planDistribution");
        }
        plan(teamId).check();
    }

    /** The plan of the task as one of {@code team}. */
    TaskPlan plan(@Nullable UUID team) {
        return new TaskPlan(terms(team), contributions, milestones, helperIds, dependsOn, goalIds);
    }

    private TaskTerms terms(@Nullable UUID team) {
        var period = new Period(start, end);
        var work = new Work(progressUnit, plannedQuantity);
        return new TaskTerms(
                name,
                ownerId,
                team,
                period,
                priority,
                work,
                PlanCurve.drawn(planCurve, planDistribution, period, work),
                indicators,
                thresholds,
                content,
                standards,
                cadence);
    }
}
