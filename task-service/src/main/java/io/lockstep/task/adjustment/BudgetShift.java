package io.lockstep.task.adjustment;

import io.lockstep.kit.validation.Amount;
import io.lockstep.kit.validation.Decimals;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Confirmed money that goes from one task to another (requirements.md, N5). */
@Schema(
        description = "Confirmed money that goes from one task to another",
        examples =
                "{\"fromTaskId\": \"01936f5e-0000-7000-8000-000000000060\", \"toTaskId\": \"01936f5e-0000-7000-8000-000000000061\", \"amount\": 5000}")
public record BudgetShift(
        @NotNull UUID fromTaskId,
        @NotNull UUID toTaskId,

        @NotNull @Positive @Amount @Schema(description = "In the currency of the first task's budget")
        BigDecimal amount) {

    public BudgetShift {
        amount = Decimals.plain(amount);
    }
}
