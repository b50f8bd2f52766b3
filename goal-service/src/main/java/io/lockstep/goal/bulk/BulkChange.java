package io.lockstep.goal.bulk;

import io.lockstep.goal.goal.StrategyTrigger;
import io.lockstep.kit.validation.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Changes many goals for one reason.
 *
 * @param independent whether each change stands for itself; otherwise all are made or none
 */
@Schema(example = """
                {"changes": [{"goalId": "01936f5e-0000-7000-8000-000000000040", "weight": 70},
                             {"goalId": "01936f5e-0000-7000-8000-000000000041", "weight": 30}],
                 "reason": "profit before scale", "trigger": "SCALE_TO_PROFIT"}""")
record BulkChange(
        @NotEmpty @Size(max = 1000) List<@NotNull @Valid GoalPatch> changes,
        @Schema(defaultValue = "false") @Nullable Boolean independent,
        @Text @Size(max = 1000) @Nullable String reason,
        @Nullable StrategyTrigger trigger) {

    BulkChange {
        independent = Boolean.TRUE.equals(independent);
        reason = StrategyTrigger.reason(reason, trigger);
    }

    /** The same with one of its changes alone. */
    BulkChange only(GoalPatch change) {
        return new BulkChange(List.of(change), true, reason, trigger);
    }
}
