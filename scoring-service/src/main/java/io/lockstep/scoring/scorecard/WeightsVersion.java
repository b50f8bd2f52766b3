package io.lockstep.scoring.scorecard;

import io.lockstep.scoring.weighting.WeightedKpi;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The weights of a scorecard from a day on, and why. */
@Schema(description = "The weights of a scorecard from a day on, and why", examples = WeightsVersion.SAMPLE)
public record WeightsVersion(
        long version, LocalDate validFrom, List<WeightedKpi> kpis, String reason, String by, Instant at) {

    static final String SAMPLE = """
            {"version":2,"validFrom":"2024-02-15","kpis":[{"kpi":"gross-margin","weight":60},{"kpi":"repurchase-rate","weight":40}],"reason":"规模扩张→利润优先","by":"manager","at":"2024-02-15T04:00:00Z"}""";

    /** All versions, on one page. */
    @Schema(description = "All versions, the newest first", examples = "{\"items\":[" + SAMPLE + "]}")
    record OnPage(List<WeightsVersion> items, @Nullable String next) {}
}
