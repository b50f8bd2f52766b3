package io.lockstep.goal.lint;

import io.lockstep.goal.Language;
import io.lockstep.goal.goal.GoalPlans;
import io.lockstep.goal.keyresult.KeyResultState;
import io.lockstep.goal.metric.Dimension;
import io.lockstep.goal.metric.MetricCatalogue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lints a set of KPIs as somebody names it, or the key results of a goal. */
@ApplicationScoped
class LintService {

    private final GoalPlans plans;
    private final MetricCatalogue catalogue;

    LintService(GoalPlans plans, MetricCatalogue catalogue) {
        this.plans = plans;
        this.catalogue = catalogue;
    }

    @Transactional
    LintView lint(LintRequest request, Language language) {
        var known = catalogue.known();
        var kpis = new ArrayList<Kpi>();
        for (var item : request.kpis()) {
            var metric = known.named(item.name()).orElse(null);
            kpis.add(new Kpi(kpis.size(), null, item.name(), item.weight(), metric));
        }
        return LintView.of(
                null, null, KpiSetLint.of(kpis, known, limits(request.dimensions(), request.most())), language);
    }

    @Transactional
    LintView lint(UUID goalId, @Nullable List<Dimension> dimensions, @Nullable Integer most, Language language) {
        var goal = plans.get(goalId);
        var known = catalogue.known();
        var kpis = new ArrayList<Kpi>();
        for (KeyResultState keyResult : goal.keyResults()) {
            var metric = known.named(keyResult.metric()).orElse(null);
            kpis.add(new Kpi(kpis.size(), keyResult.keyResultId(), keyResult.name(), keyResult.weight(), metric));
        }
        var findings = KpiSetLint.of(kpis, known, limits(dimensions, most));
        return LintView.of(goalId, goal.version(), findings, language);
    }

    private static LintLimits limits(@Nullable List<Dimension> dimensions, @Nullable Integer most) {
        var needed = EnumSet.noneOf(Dimension.class);
        needed.addAll(dimensions == null || dimensions.isEmpty() ? LintLimits.DIMENSIONS : dimensions);
        return new LintLimits(needed, Objects.requireNonNullElse(most, LintLimits.MOST));
    }
}
