package io.lockstep.scoring.weighting;

import io.lockstep.kit.validation.Amount;
import io.lockstep.kit.validation.Text;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A KPI on a scorecard.
 *
 * @param kpi code of the metric
 * @param weight 0 to 100; 0 has no say, but its gate has
 * @param cap the achievement that counts at most, as a fraction; absent is no cap (requirements.md, section 9)
 * @param floor gate: an achievement below it limits the total
 * @param limit what the total is then at most
 */
@Schema(description = "A KPI of a scorecard: weight in percent, cap, floor and limit as fractions")
public record WeightedKpi(
        @NotNull @Text @Size(max = 100) String kpi,
        @NotNull @Amount @DecimalMin("0") @DecimalMax("100") BigDecimal weight,

        @Schema(description = "The achievement that counts at most") @Nullable @Amount @DecimalMin("0")
        BigDecimal cap,

        @Schema(description = "Gate: an achievement below it limits the total") @Nullable @Amount
        BigDecimal floor,

        @Schema(description = "What the total is then at most") @Nullable @Amount
        BigDecimal limit) {

    public WeightedKpi(String kpi, BigDecimal weight) {
        this(kpi, weight, null, null, null);
    }

    /** The same with another weight. */
    public WeightedKpi weighing(BigDecimal other) {
        return new WeightedKpi(kpi, other, cap, floor, limit);
    }

    /** A floor goes with a limit. */
    boolean hasHalfAGate() {
        return (floor == null) != (limit == null);
    }
}
