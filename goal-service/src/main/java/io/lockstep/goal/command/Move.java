package io.lockstep.goal.command;

import io.lockstep.goal.goal.StrategyTrigger;
import io.lockstep.kit.validation.Amount;
import io.lockstep.kit.validation.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A goal, with all below it, to another place.
 *
 * @param parentId the new parent; absent for the top of a tree
 * @param weight among the parts of the new parent
 * @param reweight the weights of the old and the new parent's parts that change with it
 * @param reason why; needed once the goal is active
 * @param trigger the strategy trigger behind it; a reason by itself
 */
@Schema(example = """
                {"parentId": "01936f5e-0000-7000-8000-000000000042", "weight": 50,
                 "reweight": [{"partId": "01936f5e-0000-7000-8000-000000000051", "weight": 50}],
                 "reason": "serves the launch now"}""")
record Move(
        @Nullable UUID parentId,

        @DecimalMin("0") @DecimalMax("100") @Amount @Nullable
        BigDecimal weight,

        @Size(max = 1000) @Nullable List<@NotNull @Valid PartWeight> reweight,
        @Text @Size(max = 1000) @Nullable String reason,
        @Nullable StrategyTrigger trigger) {

    Move {
        reason = StrategyTrigger.reason(reason, trigger);
        reweight = reweight == null ? List.of() : reweight;
    }
}
