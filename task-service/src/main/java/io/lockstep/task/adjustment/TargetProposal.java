package io.lockstep.task.adjustment;

import io.lockstep.kit.validation.Amount;
import io.lockstep.kit.validation.Decimals;
import io.lockstep.kit.validation.Text;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A lower or higher target for a key result, which goal-service decides on. */
@Schema(
        description = "Another target for a key result, which is decided on where goals are kept",
        examples = TargetProposal.EXAMPLE)
public record TargetProposal(
        @NotNull UUID goalId,
        @NotNull UUID keyResultId,

        @NotNull @Amount @Schema(description = "In the key result's unit")
        BigDecimal target,

        @NotNull @Text @Size(max = 1000) String reason) {

    static final String EXAMPLE = """
            {"goalId": "01936f5e-0000-7000-8000-000000000040", "keyResultId": "01936f5e-0000-7000-8000-000000000050",
             "target": 800, "reason": "降低淡季线索量目标"}""";

    public TargetProposal {
        target = Decimals.plain(target);
    }
}
