package io.lockstep.goal.drafting;

import io.lockstep.goal.keyresult.Direction;
import io.lockstep.goal.keyresult.KeyResultTerms;
import io.lockstep.goal.metric.MetricCatalogue;
import io.lockstep.kit.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;

/** Whether a key result asks of its metric what the catalogue says that it is. Codes that the catalogue does not know are free. */
@ApplicationScoped
class MetricFit {

    private final MetricCatalogue catalogue;

    MetricFit(MetricCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * Checks a key result against its metric.
     *
     * @param pointer where in the body it stands
     * @throws Problem 422 for a target kind that rewards the wrong way, or another aggregation
     */
    void demand(KeyResultTerms terms, String pointer) {
        catalogue.find(terms.metric()).ifPresent(metric -> {
            var is = metric.terms();
            if (!fits(is.direction(), terms.targetKind().direction())) {
                throw new Problem(MetricFitProblem.DIRECTION_MISFIT)
                        .with("metric", terms.metric())
                        .with("direction", is.direction())
                        .with("targetKind", terms.targetKind())
                        .at(pointer + "/targetKind");
            }
            if (is.aggregation() != terms.aggregation()) {
                throw new Problem(MetricFitProblem.AGGREGATION_MISFIT)
                        .with("metric", terms.metric())
                        .with("needed", is.aggregation())
                        .at(pointer + "/aggregation");
            }
        });
    }

    /** A range may be asked of any metric; a metric that shall stay in one, such as a deviation, may be kept below a value. */
    static boolean fits(Direction metric, Direction asked) {
        return asked == Direction.WITHIN_RANGE
                || metric == asked
                || (metric == Direction.WITHIN_RANGE && asked == Direction.LOWER_IS_BETTER);
    }
}
