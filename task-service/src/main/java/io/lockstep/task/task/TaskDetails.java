package io.lockstep.task.task;

import io.lockstep.kit.problem.Problem;
import io.lockstep.kit.validation.Amount;
import io.lockstep.kit.validation.Day;
import io.lockstep.kit.validation.Text;
import io.lockstep.task.plan.Contribution;
import io.lockstep.task.plan.Indicator;
import io.lockstep.task.plan.Period;
import io.lockstep.task.plan.PlanPoint;
import io.lockstep.task.plan.Priority;
import io.lockstep.task.plan.ProgressUnit;
import io.lockstep.task.plan.TaskTerms;
import io.lockstep.task.plan.Thresholds;
import io.lockstep.task.plan.Work;
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

        @OneOwner
        @Schema(description = "The one person who answers for the task", required = true, implementation = UUID.class)
        UUID ownerId,

        @Null(message = "{io.lockstep.task.OneOwner}") @Schema(hidden = true) @Nullable
        Object owners,

        @Schema(description = "The team that it belongs to; the owner's where absent") @Nullable
        UUID teamId,

        @NotNull @Day @Schema(description = "The first day, in the organisation's time zone")
        LocalDate start,

        @NotNull @Day @Schema(description = "The last day; not before start")
        LocalDate end,

        @NotNull @Schema(description = "CORE is tracked daily, GENERAL weekly")
        Priority priority,

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

        @Size(max = 50) @Schema(description = "Numbers to keep; each code once") @Nullable
        List<@NotNull @Valid Indicator> indicators,

        @Size(max = 50) @Schema(description = "What the task brings to key results; each key result once") @Nullable
        List<@NotNull @Valid Contribution> contributions,

        @Valid @Nullable Thresholds thresholds,

        @Text @Size(max = 1000) @Schema(description = "Why; needed for an edit") @Nullable
        String reason) {

    public TaskDetails {
        planCurve = planCurve == null ? List.of() : planCurve;
        indicators = indicators == null ? List.of() : indicators;
        contributions = contributions == null ? List.of() : contributions;
    }

    /**
     * Checks everything that the details alone can tell.
     *
     * @throws Problem 422 with the field and what to change
     */
    void check() {
        Task.check(terms(teamId), contributions);
    }

    /** The terms of the task as one of {@code team}. */
    TaskTerms terms(@Nullable UUID team) {
        return new TaskTerms(
                name,
                ownerId,
                team,
                new Period(start, end),
                priority,
                new Work(progressUnit, plannedQuantity),
                planCurve,
                indicators,
                thresholds);
    }
}
