package io.lockstep.goal.keyresult;

import com.fasterxml.jackson.databind.JsonNode;
import io.lockstep.goal.GoalProblem;
import io.lockstep.goal.Period;
import io.lockstep.kit.event.EventJson;
import io.lockstep.kit.problem.Problem;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rules of a plan curve: it rises from (start, 0) through its points to (end, 1), linear between them. */
final class PlanCurve {

    private PlanCurve() {}

    /**
     * Checks a curve against the period of its key result; none at all means linear from start to end.
     *
     * @param pointer where in the body the curve stands
     * @throws Problem 422 for points out of order, outside the period, falling, or not ending at (end, 1)
     */
    static void check(@Nullable List<CurvePoint> curve, Period period, String pointer) {
        if (curve == null) {
            return;
        }
        for (int i = 0; i < curve.size(); i++) {
            var at = pointer + "/" + i;
            if (!period.contains(curve.get(i).date())) {
                throw problem(GoalProblem.CURVE_OUTSIDE_PERIOD, period).at(at + "/date");
            }
            if (i > 0) {
                checkStep(curve.get(i - 1), curve.get(i), at);
            }
        }
        var complete = !curve.isEmpty()
                && curve.getLast().date().equals(period.end())
                && curve.getLast().fraction().compareTo(BigDecimal.ONE) == 0;
        if (!complete) {
            throw problem(GoalProblem.CURVE_INCOMPLETE, period).at(pointer);
        }
    }

    private static void checkStep(CurvePoint before, CurvePoint point, String pointer) {
        if (!point.date().isAfter(before.date())) {
            throw new Problem(GoalProblem.CURVE_NOT_ASCENDING).at(pointer + "/date");
        }
        if (point.fraction().compareTo(before.fraction()) < 0) {
            throw new Problem(GoalProblem.CURVE_FALLS).at(pointer + "/fraction");
        }
    }

    private static Problem problem(GoalProblem type, Period period) {
        return new Problem(type).with("start", period.start()).with("end", period.end());
    }

    /** Keeps a curve as JSON text: it is read and written as a whole. */
    @Converter
    static class AsJson implements AttributeConverter<List<CurvePoint>, String> {

        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable List<CurvePoint> curve) {
            return curve == null ? null : EventJson.write(curve);
        }

        @Override
        public @Nullable List<CurvePoint> convertToEntityAttribute(@Nullable String json) {
            return json == null
                    ? null
                    : EventJson.parse(json).valueStream().map(AsJson::point).toList();
        }

        private static CurvePoint point(JsonNode node) {
            return EventJson.read(node, CurvePoint.class);
        }
    }
}
