package io.lockstep.scoring.scorecard;

import io.lockstep.kit.validation.Amount;
import io.lockstep.kit.validation.Day;
import io.lockstep.kit.validation.Text;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One weight that changes, or a KPI that is new; the others are scaled proportionally. */
@Schema(example = """
                {"kpi": "training-completion", "weight": 30, "reason": "Many newcomers"}""")
record Rebalancing(
        @NotNull @Text @Size(max = 100) String kpi,
        @NotNull @Amount @DecimalMin("0") @DecimalMax("100") BigDecimal weight,
        @Nullable @Day LocalDate validFrom,
        @NotNull @Text @Size(max = 1000) String reason) {}
