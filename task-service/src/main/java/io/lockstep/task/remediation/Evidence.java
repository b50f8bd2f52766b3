package io.lockstep.task.remediation;

import io.lockstep.kit.validation.Amount;
import io.lockstep.kit.validation.Decimals;
import io.lockstep.kit.validation.Text;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A measured figure that a cause is read from (requirements.md, M27).
 *
 * @param figure what was measured
 * @param factId the event that recorded it
 */
@Schema(
        description = "A measured figure",
        examples = "{\"figure\": \"渠道A转化率\", \"value\": 0.06, \"factId\": \"0198c7a1-3b5c-7d4e-9f60-7b8c9d0e1f2a\"}")
record Evidence(
        @NotNull @Text @Size(max = 200) String figure,
        @NotNull @Amount BigDecimal value,

        @Schema(description = "The event that recorded it") @Nullable
        UUID factId) {

    Evidence {
        value = Decimals.plain(value);
    }
}
