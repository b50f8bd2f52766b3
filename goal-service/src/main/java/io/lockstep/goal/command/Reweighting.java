package io.lockstep.goal.command;

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
 * New weights of some parts of a goal.
 *
 * @param reason why; needed once the goal is active
 * @param trigger the strategy trigger behind it; a reason by itself
 */
@Schema(example = """
                {"weights": [{"partId": "01936f5e-0000-7000-8000-000000000050", "weight": 70},
                             {"partId": "01936f5e-0000-7000-8000-000000000051", "weight": 30}],
                 "reason": "profit before scale"}""")
record Reweighting(
        @NotEmpty @Size(max = 1000) List<@NotNull @Valid PartWeight> weights,
        @Text @Size(max = 1000) @Nullable String reason,
        @Nullable StrategyTrigger trigger) {

    Reweighting {
        reason = StrategyTrigger.reason(reason, trigger);
    }
}
