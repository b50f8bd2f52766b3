package io.lockstep.task.plan;

import io.lockstep.kit.event.EventJson;
import io.lockstep.kit.problem.Problem;
import io.lockstep.task.TaskProblem;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/**
 * Rules of a task's plan curve: from (start, 0) through its points, linear between them, constant after the last. It is never
 * derived from the dates (requirements.md, T3); no point means no plan.
 */
public final class PlanCurve {

    private PlanCurve() {}

    /**
     * Checks a curve against the dates of its task and the work that there is.
     *
     * @throws Problem 422 for points outside the dates, out of order, falling, or above the whole
     */
    static void check(List<PlanPoint> curve, Period period, Work work) {
        for (int i = 0; i < curve.size(); i++) {
            var point = curve.get(i);
            var at = "/planCurve/" + i;
            if (!period.contains(point.date())) {
                throw new Problem(TaskProblem.CURVE_OUTSIDE_PERIOD)
                        .with("start", period.start())
                        .with("end", period.end())
                        .at(at + "/date");
            }
            if (point.planned().compareTo(work.whole()) > 0) {
                throw new Problem(TaskProblem.CURVE_ABOVE_WHOLE)
                        .with("whole", work.whole())
                        .at(at + "/planned");
            }
            if (i > 0) {
                checkStep(curve.get(i - 1), point, at);
            }
        }
    }

    private static void checkStep(PlanPoint before, PlanPoint point, String pointer) {
        if (!point.date().isAfter(before.date())) {
            throw new Problem(TaskProblem.CURVE_NOT_ASCENDING).at(pointer + "/date");
        }
        if (point.planned().compareTo(before.planned()) < 0) {
            throw new Problem(TaskProblem.CURVE_FALLS)
                    .with("before", before.planned())
                    .at(pointer + "/planned");
        }
    }

    /** Keeps a curve as JSON text: it is read and written as a whole. */
    @Converter
    static class AsJson implements AttributeConverter<List<PlanPoint>, String> {

        @Override
        public String convertToDatabaseColumn(List<PlanPoint> curve) {
            return EventJson.write(curve);
        }

        @Override
        public List<PlanPoint> convertToEntityAttribute(String json) {
            return EventJson.parse(json)
                    .valueStream()
                    .map(point -> EventJson.read(point, PlanPoint.class))
                    .toList();
        }
    }
}
