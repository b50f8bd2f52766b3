package io.lockstep.scoring.template;

import io.lockstep.scoring.weighting.WeightedKpi;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * KPIs with weights that scorecards start from.
 *
 * @param stage of the business that it is meant for, such as {@code NEW} or {@code MATURE}
 * @param shipped it came with the program and stays as it is
 */
@Schema(description = "KPIs with weights that scorecards start from", examples = ScorecardTemplate.SAMPLE)
public record ScorecardTemplate(
        String code,
        int version,
        String nameZh,
        String nameEn,
        @Nullable String stage,
        List<WeightedKpi> kpis,
        boolean shipped) {

    static final String SAMPLE = """
            {"code":"new-business","version":1,"nameZh":"新业务团队","nameEn":"New-business team","stage":"NEW","kpis":[{"kpi":"new-customers-developed","weight":40},{"kpi":"activity-roi","weight":30},{"kpi":"training-completion","weight":20},{"kpi":"compliance-rate","weight":10}],"shipped":true}""";

    /** All templates, on one page. */
    @Schema(description = "All templates, on one page", examples = "{\"items\":[" + SAMPLE + "]}")
    record OnPage(List<ScorecardTemplate> items, @Nullable String next) {}
}
