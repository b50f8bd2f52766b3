package io.lockstep.goal.figure;

import io.lockstep.goal.directory.Persons;
import io.lockstep.goal.figure.FigureView.Definition;
import io.lockstep.goal.goal.Goal;
import io.lockstep.goal.goal.GoalState;
import io.lockstep.goal.goal.GoalView;
import io.lockstep.goal.goal.Goals;
import io.lockstep.goal.keyresult.KeyResultState;
import io.lockstep.goal.metric.Metric;
import io.lockstep.goal.metric.MetricCatalogue;
import io.lockstep.kit.http.Cursor;
import io.lockstep.kit.http.Page;
import io.lockstep.kit.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lists the figures of the open goals that a person owns, goal by goal. */
@ApplicationScoped
class FigureReading {

    private final Goals goals;
    private final Persons persons;
    private final MetricCatalogue metrics;

    FigureReading(Goals goals, Persons persons, MetricCatalogue metrics) {
        this.goals = goals;
        this.persons = persons;
        this.metrics = metrics;
    }

    /** The figures of up to {@code limit} goals. */
    @Transactional
    Page<FigureView> of(UUID person, UUID after, int limit) {
        if (persons.findById(person) == null) {
            throw Problem.notFound("person", person);
        }
        var open = goals.find(
                        "terms.ownerId = ?1 and state in ?2 and id > ?3 order by id",
                        person,
                        List.of(GoalState.DRAFT, GoalState.ACTIVE),
                        after)
                .range(0, limit)
                .list();
        var page = Page.of(open, limit, goal -> Cursor.at(goal.id()));
        var known = metrics.find(page.items().stream()
                .flatMap(goal -> goal.keyResults().stream())
                .map(keyResult -> keyResult.terms().metric())
                .distinct()
                .toList());
        var figures = page.items().stream()
                .flatMap(goal -> GoalView.keyResults(goal).stream().map(figure -> view(goal, figure, known)))
                .toList();
        return new Page<>(figures, page.next());
    }

    private static FigureView view(Goal goal, KeyResultState figure, Map<String, Metric> known) {
        return new FigureView(
                goal.id(),
                goal.terms().name(),
                goal.state(),
                goal.weight(),
                figure,
                figure.thresholds() == null ? goal.terms().thresholds() : figure.thresholds(),
                definition(known.get(figure.metric())),
                Rules.of(figure.targetKind()),
                "/v1/goals/" + goal.id() + "/versions");
    }

    private static @Nullable Definition definition(@Nullable Metric metric) {
        if (metric == null) {
            return null;
        }
        var terms = metric.terms();
        return new Definition(
                metric.code(),
                metric.version(),
                terms.name(),
                terms.definition(),
                terms.scope(),
                terms.formula(),
                terms.judged(),
                terms.why());
    }
}
