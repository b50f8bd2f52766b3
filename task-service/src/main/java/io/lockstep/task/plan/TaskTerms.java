package io.lockstep.task.plan;

import io.lockstep.kit.problem.Problem;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a task says beside what it refers to.
 *
 * @param ownerId the one person who answers for it (requirements.md, T17)
 * @param teamId the team that it belongs to
 * @param content what is to be done, in words
 * @param standards what it delivers
 * @param cadence how often it is reported on, where the priority does not decide
 */
@Embeddable
public record TaskTerms(
        String name,
        UUID ownerId,
        @Nullable UUID teamId,
        @Embedded Period period,
        @Enumerated(EnumType.STRING) Priority priority,
        @Embedded Work work,
        @Convert(converter = PlanCurve.AsJson.class) List<PlanPoint> planCurve,
        @Convert(converter = Indicators.AsJson.class) List<Indicator> indicators,
        @Embedded @Nullable Thresholds thresholds,
        @Nullable String content,

        @Convert(converter = Standards.AsJson.class) List<Standard> standards,

        @Embedded @Nullable Cadence cadence) {

    /**
     * Checks everything that the terms alone can tell.
     *
     * @throws Problem 422 with the field and what to change
     */
    public void check() {
        period.check();
        work.check();
        PlanCurve.check(planCurve, period, work);
        Indicators.check(indicators);
        Standards.check(standards);
        if (thresholds != null) {
            thresholds.check();
        }
    }

    /** The same terms with another plan. */
    public TaskTerms withPlan(Period newPeriod, List<PlanPoint> newCurve, List<Indicator> newIndicators) {
        return new TaskTerms(
                name,
                ownerId,
                teamId,
                newPeriod,
                priority,
                work,
                newCurve,
                newIndicators,
                thresholds,
                content,
                standards,
                cadence);
    }

    /** The same terms over other days with another curve. */
    public TaskTerms rescheduled(Period days, List<PlanPoint> curve) {
        return withPlan(days, curve, indicators);
    }
}
