package io.lockstep.scoring.template;

import io.lockstep.scoring.weighting.WeightedKpi;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The two templates of requirements.md: N7 for a new business and N8 for a mature one. */
public final class ShippedTemplates {

    static final List<ScorecardTemplate> ALL = List.of(
            new ScorecardTemplate(
                    "new-business",
                    1,
                    "新业务团队",
                    "New-business team",
                    "NEW",
                    List.of(
                            kpi("new-customers-developed", 40),
                            kpi("activity-roi", 30),
                            kpi("training-completion", 20),
                            kpi("compliance-rate", 10)),
                    true),
            new ScorecardTemplate(
                    "mature-business",
                    1,
                    "成熟业务团队",
                    "Mature-business team",
                    "MATURE",
                    List.of(
                            kpi("repurchase-rate", 35),
                            kpi("ltv-per-customer", 30),
                            kpi("content-traffic-conversion-rate", 20),
                            kpi("innovation-proposals", 15)),
                    true));

    private ShippedTemplates() {}

    public static Optional<ScorecardTemplate> find(String code) {
        return ALL.stream().filter(template -> template.code().equals(code)).findFirst();
    }

    private static WeightedKpi kpi(String code, int weight) {
        return new WeightedKpi(code, BigDecimal.valueOf(weight));
    }
}
