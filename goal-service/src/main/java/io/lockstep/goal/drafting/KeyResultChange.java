package io.lockstep.goal.drafting;

import io.lockstep.goal.goal.StrategyTrigger;
import io.lockstep.goal.keyresult.KeyResultTerms;
import io.lockstep.kit.validation.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A key result to add, or what one shall be from now on.
 *
 * @param reason why; needed once the goal is active
 * @param trigger the strategy trigger behind it; a reason by itself
 */
@Schema(example = """
                {"keyResult": {"name": "试用申请 2000 次", "metric": "TRIAL_APPLICATIONS", "aggregation": "TOTAL", "unit": "次",
                   "targetKind": "REACH", "target": 2000, "weight": 0},
                 "reason": "the launch is measured by trials too"}""")
record KeyResultChange(
        @NotNull @Valid KeyResultTerms keyResult,
        @Text @Size(max = 1000) @Nullable String reason,
        @Nullable StrategyTrigger trigger) {

    KeyResultChange {
        reason = StrategyTrigger.reason(reason, trigger);
    }
}
