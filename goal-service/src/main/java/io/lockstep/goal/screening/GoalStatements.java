package io.lockstep.goal.screening;

import io.lockstep.goal.Period;
import io.lockstep.goal.goal.GoalPlans;
import io.lockstep.goal.goal.PlannedGoal;
import io.lockstep.goal.history.HistoryOutlooks;
import io.lockstep.goal.history.HistoryOutlooks.Question;
import io.lockstep.goal.keyresult.KeyResultState;
import io.lockstep.goal.metric.Metric;
import io.lockstep.goal.metric.MetricCatalogue;
import io.lockstep.goal.smart.Measure;
import io.lockstep.goal.smart.Measure.Band;
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
    private final HistoryOutlooks outlooks;

    GoalStatements(GoalPlans plans, MetricCatalogue catalogue, HistoryOutlooks outlooks) {
        this.plans = plans;
        this.catalogue = catalogue;
        this.outlooks = outlooks;
    }

    /** The statements of goals, in their order. */
    Map<PlannedGoal, Statement> of(Collection<PlannedGoal> goals) {
        var tied = plans.tiedToSales(goals.stream().map(PlannedGoal::goalId).toList());
        var keyResults =
                goals.stream().flatMap(goal -> goal.keyResults().stream()).toList();
        var known = known(keyResults);
        var bands = bands(keyResults);
        var statements = new LinkedHashMap<PlannedGoal, Statement>();
        for (var goal : goals) {
            var measures = goal.keyResults().stream()
                    .map(keyResult -> measure(keyResult, known, bands))
                    .toList();
            statements.put(goal, new Statement(goal.name(), measures, true, tied.contains(goal.goalId())));
        }
        return statements;
    }

    /** The key results as the screening sees them. */
    List<Measure> measures(List<KeyResultState> keyResults) {
        var known = known(keyResults);
        var bands = bands(keyResults);
        return keyResults.stream()
                .map(keyResult -> measure(keyResult, known, bands))
                .toList();
    }

    private static Measure measure(
            KeyResultState keyResult, Map<String, Known> known, Map<Question, HistoryOutlooks.Band> bands) {
        var band = bands.get(question(keyResult));
        return new Measure(
                keyResult.keyResultId(),
                keyResult.name(),
                keyResult.metric(),
                keyResult.unit(),
                keyResult.direction(),
                keyResult.targetValue().orElse(null),
                known.get(keyResult.metric()),
                band == null ? null : new Band(band.low(), band.high()));
    }

    private Map<Question, HistoryOutlooks.Band> bands(List<KeyResultState> keyResults) {
        return outlooks.bands(keyResults.stream().map(GoalStatements::question).collect(Collectors.toSet()));
    }

    private static Question question(KeyResultState keyResult) {
        return new Question(keyResult.metric(), new Period(keyResult.start(), keyResult.end()), keyResult.direction());
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
                terms.unit(),
                terms.direction(),
                Boolean.TRUE.equals(terms.vague()),
                metric.retired(),
                better == null ? null : better.name());
    }
}
