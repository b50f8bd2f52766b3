package io.lockstep.task.plan;

import io.lockstep.kit.validation.Amount;
import io.lockstep.kit.validation.Decimals;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A progress point of a plan curve.
 *
 * @param planned what shall be done at the end of {@code date}, in the task's progress unit: a fraction, or an amount
 */
@Schema(description = "A progress point", examples = "{\"date\": \"2026-02-15\", \"planned\": 0.8}")
public record PlanPoint(
        @NotNull LocalDate date,

        @NotNull @DecimalMin("0") @Amount @Schema(description = "In the progress unit: 0.8 for 80 %, or an amount")
        BigDecimal planned) {

    public PlanPoint {
        planned = Decimals.plain(planned);
    }
}
