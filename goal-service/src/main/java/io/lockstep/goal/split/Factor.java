package io.lockstep.goal.split;

import io.lockstep.kit.validation.Amount;
import io.lockstep.kit.validation.Decimals;
import io.lockstep.kit.validation.Text;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One factor of a product: either the target of a key result, or a value that is assumed, such as a conversion rate of 0.20.
 *
 * @param keyResultId the key result whose target it is; of the goal itself or of one below it
 * @param name what an assumed value stands for
 * @param value the assumed value; a rate is a fraction
 */
@Schema(name = "SplitFactor")
record Factor(
        @Nullable UUID keyResultId,
        @Text @Size(max = 200) @Nullable String name,
        @Amount @Nullable BigDecimal value) {

    Factor {
        value = Decimals.plain(value);
    }

    boolean isAssumed() {
        return keyResultId == null;
    }
}
