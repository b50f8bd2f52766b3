package io.lockstep.goal.command;

import io.lockstep.kit.validation.Amount;
import io.lockstep.kit.validation.Decimals;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The weight that a part of a goal shall have.
 *
 * @param partId a key result or a child goal
 * @param weight percent, 0 to 100
 */
@Schema(example = """
                {"partId": "01936f5e-0000-7000-8000-000000000050", "weight": 40}""")
record PartWeight(
        @NotNull UUID partId,
        @NotNull @DecimalMin("0") @DecimalMax("100") @Amount BigDecimal weight) {

    PartWeight {
        weight = Decimals.plain(weight);
    }
}
