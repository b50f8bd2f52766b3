package io.lockstep.scoring.whatif;

import io.lockstep.kit.validation.Amount;
import io.lockstep.kit.validation.Text;
import io.lockstep.scoring.achievement.TargetKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What shall be otherwise than it is; what is not named stays. An empty one gives the live score. */
final class WhatIf {

    private WhatIf() {}

    /** Another value of a key result. */
    record Value(@NotNull UUID keyResultId, @NotNull @Amount BigDecimal value) {}

    /** Another target of a key result; numbers that are absent stay as they are. */
    record Target(
            @NotNull UUID keyResultId,
            @Nullable TargetKind targetKind,
            @Nullable @Amount BigDecimal baseline,
            @Nullable @Amount BigDecimal target,
            @Nullable @Amount BigDecimal lower,
            @Nullable @Amount BigDecimal upper) {}

    /** Another weight of a part in its goal. */
    record PartWeight(
            @NotNull UUID partId,

            @NotNull @Amount @DecimalMin("0") @DecimalMax("100")
            BigDecimal weight) {}

    /** Another weight of a KPI; 0 takes it away, a new one is added. */
    record KpiWeight(
            @NotNull @Text @Size(max = 100) String kpi,

            @NotNull @Amount @DecimalMin("0") @DecimalMax("100")
            BigDecimal weight) {}

    /** Of a goal and what lies below it. */
    @Schema(example = """
                    {"values": [{"keyResultId": "018f2b6e-7c1a-7d8e-9a51-0c2f6a7b8c01", "value": 500}], "targets": [], "weights": []}""")
    record OfGoal(
            @Nullable @Valid @Size(max = 200) List<@NotNull Value> values,
            @Nullable @Valid @Size(max = 200) List<@NotNull Target> targets,
            @Nullable @Valid @Size(max = 200) List<@NotNull PartWeight> weights) {

        OfGoal {
            values = values == null ? List.of() : values;
            targets = targets == null ? List.of() : targets;
            weights = weights == null ? List.of() : weights;
        }
    }

    /**
     * Of a scorecard.
     *
     * @param stage the KPIs and weights of that stage's template in place of its own
     */
    @Schema(example = """
                    {"stage": "MATURE", "values": [], "targets": [], "weights": []}""")
    record OfScorecard(
            @Nullable @Valid @Size(max = 200) List<@NotNull Value> values,
            @Nullable @Valid @Size(max = 200) List<@NotNull Target> targets,
            @Nullable @Valid @Size(max = 50) List<@NotNull KpiWeight> weights,
            @Nullable @Text @Size(max = 100) String stage) {

        OfScorecard {
            values = values == null ? List.of() : values;
            targets = targets == null ? List.of() : targets;
            weights = weights == null ? List.of() : weights;
        }
    }
}
