package io.lockstep.scoring.scorecard;

import io.lockstep.kit.validation.Day;
import io.lockstep.kit.validation.Text;
import io.lockstep.scoring.weighting.WeightedKpi;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * New weights of a scorecard.
 *
 * @param validFrom the first day that they count; today where absent
 */
@Schema(example = """
                {"kpis": [{"kpi": "gross-margin", "weight": 60}, {"kpi": "repurchase-rate", "weight": 40}], "reason": "Profit before scale"}""")
record NewWeights(
        @NotNull @Valid @Size(min = 1, max = 50) List<@NotNull WeightedKpi> kpis,
        @Nullable @Day LocalDate validFrom,
        @NotNull @Text @Size(max = 1000) String reason) {}
