package io.lockstep.goal.lint;

import io.lockstep.goal.keyresult.KeyResultTerms;
import io.lockstep.goal.keyresult.TargetKind;
import io.lockstep.goal.metric.Metric;
import java.math.BigDecimal;

/** A KPI of the catalogue as a key result to add; whoever takes it fills in the target. */
final class Offer {

    private Offer() {}

    static KeyResultTerms of(Metric metric, BigDecimal weight) {
        var terms = metric.terms();
        var kind = switch (terms.direction()) {
            case HIGHER_IS_BETTER -> TargetKind.REACH;
            case LOWER_IS_BETTER -> TargetKind.STAY_BELOW;
            case WITHIN_RANGE -> TargetKind.WITHIN;
        };
        return new KeyResultTerms(
                terms.name().zh(),
                metric.code(),
                terms.aggregation(),
                terms.unit(),
                terms.direction(),
                kind,
                null,
                null,
                null,
                null,
                weight,
                null,
                null,
                null,
                null,
                null,
                terms.minimumSample(),
                null,
                null,
                null);
    }
}
