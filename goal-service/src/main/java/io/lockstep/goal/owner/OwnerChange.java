package io.lockstep.goal.owner;

import io.lockstep.goal.goal.StrategyTrigger;
import io.lockstep.kit.validation.Day;
import io.lockstep.kit.validation.Text;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Gives a goal to another owner from a day on.
 *
 * @param teamId the team that it belongs to then; as it is where absent
 * @param effectiveOn the first day of the new owner, in the organisation's time zone; today where absent
 * @param reason why; needed once the goal is active
 * @param trigger the strategy trigger behind it; a reason by itself
 */
@Schema(example = """
                {"ownerId": "01936f5e-0000-7000-8000-000000000021", "effectiveOn": "2026-04-01",
                 "reason": "the content team takes over"}""")
record OwnerChange(
        @NotNull UUID ownerId,
        @Nullable UUID teamId,
        @Day @Nullable LocalDate effectiveOn,
        @Text @Size(max = 1000) @Nullable String reason,
        @Nullable StrategyTrigger trigger) {

    OwnerChange {
        reason = StrategyTrigger.reason(reason, trigger);
    }
}
