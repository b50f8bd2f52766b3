package io.lockstep.goal.screening;

import io.lockstep.goal.goal.GoalPlans;
import io.lockstep.goal.goal.PlannedGoal;
import io.lockstep.goal.keyresult.KeyResultState;
import io.lockstep.goal.metric.Metric;
import io.lockstep.goal.metric.MetricCatalogue;
import io.lockstep.goal.smart.Measure;
import io.lockstep.goal.smart.Measure.Known;
import io.lockstep.goal.smart.Statement;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts together what is screened: the words of goals, their key results with what the catalogue says, their place. */
@ApplicationScoped
class GoalStatements {

    private final GoalPlans plans;
    private final MetricCatalogue catalogue;

    GoalStatements(GoalPlans plans, MetricCatalogue catalogue) {
        this.plans = plans;
        this.catalogue = catalogue;
    }

    /** The statements of goals, in their order. */
    Map<PlannedGoal, Statement> of(Collection<PlannedGoal> goals) {
        var tied = plans.tiedToSales(goals.stream().map(PlannedGoal::goalId).toList());
        var known =
                known(goals.stream().flatMap(goal -> goal.keyResults().stream()).toList());
        var statements = new LinkedHashMap<PlannedGoal, Statement>();
        for (var goal : goals) {
            var measures = goal.keyResults().stream()
                    .map(keyResult -> measure(keyResult, known))
                    .toList();
            statements.put(goal, new Statement(goal.name(), measures, true, tied.contains(goal.goalId())));
        }
        return statements;
    }

    /** The key results as the screening sees them. */
    List<Measure> measures(List<KeyResultState> keyResults) {
        var known = known(keyResults);
        return keyResults.stream().map(keyResult -> measure(keyResult, known)).toList();
    }

    private Measure measure(KeyResultState keyResult, Map<String, Known> known) {
        return new Measure(
                keyResult.keyResultId(),
                keyResult.name(),
                keyResult.metric(),
                keyResult.direction(),
                keyResult.targetValue().orElse(null),
                known.get(keyResult.metric()),
                null);
    }

    private Map<String, Known> known(List<KeyResultState> keyResults) {
        var codes = keyResults.stream().map(KeyResultState::metric).collect(Collectors.toSet());
        var metrics = catalogue.find(codes);
        var better = catalogue.find(metrics.values().stream()
                .map(metric -> metric.terms().better())
                .filter(code -> code != null)
                .collect(Collectors.toSet()));
        return metrics.values().stream()
                .collect(Collectors.toMap(
                        Metric::code,
                        metric -> known(metric, better.get(metric.terms().better()))));
    }

    private static Known known(Metric metric, @Nullable Metric better) {
        var terms = metric.terms();
        return new Known(
                terms.name(),
                terms.direction(),
                Boolean.TRUE.equals(terms.vague()),
                metric.retired(),
                better == null ? null : better.name());
    }
}
