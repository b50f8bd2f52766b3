package io.lockstep.task.plan;

import io.lockstep.kit.problem.Problem;
import io.lockstep.task.TaskProblem;
import jakarta.persistence.Converter;
import java.util.HashSet;
import java.util.List;

/** Rules of the indicators of one task. */
public final class Indicators {

    private Indicators() {}

    /**
     * Checks the indicators, each and against each other.
     *
     * @throws Problem 422 for a code used twice, or a target that cannot be judged by
     */
    static void check(List<Indicator> indicators) {
        var codes = new HashSet<String>();
        for (int i = 0; i < indicators.size(); i++) {
            var indicator = indicators.get(i);
            var at = "/indicators/" + i;
            if (!codes.add(indicator.code())) {
                throw new Problem(TaskProblem.INDICATOR_TWICE)
                        .with("code", indicator.code())
                        .at(at + "/code");
            }
            indicator.check(at);
        }
    }

    /** Keeps indicators as JSON text. */
    @Converter
    static class AsJson extends JsonListConverter<Indicator> {
        AsJson() {
            super(Indicator.class);
        }
    }
}
