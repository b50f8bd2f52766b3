package io.lockstep.scoring.weighting;

import io.lockstep.kit.problem.Problem;
import io.lockstep.kit.validation.Decimals;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;

/** What a set of KPIs has to keep to be accepted. */
public final class ScorecardRules {

    private ScorecardRules() {}

    /**
     * Drafts may be incomplete, but name each KPI once and have whole gates.
     *
     * @throws Problem 422
     */
    public static void checkDraft(List<WeightedKpi> kpis) {
        var seen = new HashSet<String>();
        for (var i = 0; i < kpis.size(); i++) {
            var kpi = kpis.get(i);
            if (!seen.add(kpi.kpi())) {
                throw new Problem(ScorecardProblem.KPI_TWICE)
                        .with("kpi", kpi.kpi())
                        .at("/kpis/" + i + "/kpi");
            }
            if (kpi.hasHalfAGate()) {
                throw new Problem(ScorecardProblem.HALF_A_GATE)
                        .with("kpi", kpi.kpi())
                        .at("/kpis/" + i);
            }
        }
    }

    /**
     * What is active sums to exactly 100.
     *
     * @throws Problem 422 "weights sum 80"
     */
    public static void checkActive(List<WeightedKpi> kpis) {
        checkDraft(kpis);
        if (!Weights.areWhole(kpis)) {
            throw new Problem(ScorecardProblem.SCORECARD_WEIGHTS)
                    .with("sum", Objects.requireNonNull(Decimals.plain(Weights.sum(kpis))))
                    .at("/kpis");
        }
    }
}
