package io.lockstep.task.adjustment;

import io.lockstep.kit.problem.Problem;
import io.lockstep.kit.validation.Day;
import io.lockstep.task.TaskProblem;
import io.lockstep.task.plan.Indicator;
import io.lockstep.task.plan.Period;
import io.lockstep.task.plan.PlanPoint;
import io.lockstep.task.plan.TaskTerms;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Another plan for a task; what is absent stays. */
@Schema(description = "Another plan for a task; what is absent stays as it is", examples = TaskChange.EXAMPLE)
public record TaskChange(
        @NotNull UUID taskId,

        @Day @Schema(description = "Another first day") @Nullable
        LocalDate start,

        @Day @Schema(description = "Another last day") @Nullable
        LocalDate end,

        @Size(max = 1000) @Schema(description = "Another plan curve, as a whole") @Nullable
        List<@NotNull @Valid PlanPoint> planCurve,

        @Size(max = 50) @Schema(description = "Other targets of its indicators") @Nullable
        List<@NotNull @Valid IndicatorTarget> indicators) {

    static final String EXAMPLE = """
            {"taskId": "01936f5e-0000-7000-8000-000000000061", "end": "2026-03-22",
             "planCurve": [{"date": "2026-02-17", "planned": 500}]}""";

    public TaskChange {
        indicators = indicators == null ? List.of() : indicators;
    }

    /**
     * The terms after the change.
     *
     * @param pointer where the change stands in the body
     * @throws Problem 422 for an indicator that the task does not have
     */
    TaskTerms applied(TaskTerms terms, String pointer) {
        var period = new Period(
                start == null ? terms.period().start() : start,
                end == null ? terms.period().end() : end);
        var curve = planCurve == null ? terms.planCurve() : planCurve;
        return terms.withPlan(period, curve, targets(terms.indicators(), pointer));
    }

    private List<Indicator> targets(List<Indicator> before, String pointer) {
        var codes = before.stream().map(Indicator::code).collect(Collectors.toList());
        for (int i = 0; i < indicators.size(); i++) {
            if (!codes.contains(indicators.get(i).code())) {
                throw new Problem(TaskProblem.UNKNOWN_INDICATOR)
                        .with("code", indicators.get(i).code())
                        .with("known", codes)
                        .at(pointer + "/indicators/" + i + "/code");
            }
        }
        return before.stream().map(this::withTarget).toList();
    }

    private Indicator withTarget(Indicator indicator) {
        return indicators.stream()
                .filter(other -> other.code().equals(indicator.code()))
                .findFirst()
                .map(other -> new Indicator(
                        indicator.code(), indicator.name(), indicator.unit(), other.target(), indicator.direction()))
                .orElse(indicator);
    }
}
