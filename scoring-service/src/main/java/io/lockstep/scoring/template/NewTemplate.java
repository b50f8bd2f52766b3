package io.lockstep.scoring.template;

import io.lockstep.kit.validation.Text;
import io.lockstep.scoring.weighting.WeightedKpi;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A template of one's own. */
@Schema(example = """
                {"nameZh": "利润优先", "nameEn": "Profit first", "stage": "PROFIT", "kpis": [{"kpi": "gross-margin", "weight": 60}, {"kpi": "repurchase-rate", "weight": 40}]}""")
record NewTemplate(
        @NotNull @Text @Size(max = 200) String nameZh,
        @NotNull @Text @Size(max = 200) String nameEn,
        @Nullable @Text @Size(max = 100) String stage,
        @NotNull @Valid @Size(min = 1, max = 50) List<@NotNull WeightedKpi> kpis) {}
