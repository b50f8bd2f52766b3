package io.lockstep.task.plan;

import io.lockstep.kit.problem.Problem;
import jakarta.persistence.Converter;
import java.util.HashSet;
import java.util.List;

/** Rules of the delivery standards of one task. */
public final class Standards {

    private Standards() {}

    /**
     * Checks the standards against each other.
     *
     * @throws Problem 422 for a KPI named twice
     */
    static void check(List<Standard> standards) {
        var kpis = new HashSet<String>();
        for (int i = 0; i < standards.size(); i++) {
            if (!kpis.add(standards.get(i).kpi())) {
                throw new Problem(WorkProblem.STANDARD_TWICE)
                        .with("kpi", standards.get(i).kpi())
                        .at("/standards/" + i + "/kpi");
            }
        }
    }

    /** Keeps standards as JSON text. */
    @Converter
    static class AsJson extends JsonListConverter<Standard> {
        AsJson() {
            super(Standard.class);
        }
    }
}
