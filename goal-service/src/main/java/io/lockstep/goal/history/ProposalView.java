package io.lockstep.goal.history;

import io.lockstep.goal.Language;
import io.lockstep.goal.Period;
import io.lockstep.goal.Words;
import io.lockstep.goal.keyresult.Direction;
import io.lockstep.goal.metric.Metric;
import io.lockstep.goal.period.PeriodKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A baseline and a target for a KPI in a period, from its history.
 *
 * @param baseline the value of the newest period before it
 * @param expected the mean of the last periods, freed of their seasons and with that of the period at hand
 * @param best the best of them, likewise
 * @param low with {@code high} the band that is challenging but feasible
 * @param target half way in the band; absent for what shall stay within a range
 * @param seasonIndex 1.2 for a period that usually brings a fifth more than the average
 * @param basis the values that it stands on, newest first
 * @param method how it was found, in words
 */
@Schema(name = "TargetProposal", example = """
                {"metric": "effective-leads", "unit": "count", "direction": "HIGHER_IS_BETTER", "kind": "QUARTER",
                 "start": "2026-01-01", "end": "2026-03-31", "baseline": 1100, "expected": 1000, "best": 1100,
                 "low": 1000, "high": 1210, "target": 1105, "seasonIndex": 1,
                 "basis": [{"start": "2025-10-01", "value": 1100}, {"start": "2025-07-01", "value": 1000},
                           {"start": "2025-04-01", "value": 900}],
                 "method": "From the mean of the last 3 periods to 10 % beyond the best of them"}""")
record ProposalView(
        String metric,
        String unit,
        Direction direction,
        PeriodKind kind,
        LocalDate start,
        LocalDate end,
        BigDecimal baseline,
        BigDecimal expected,
        BigDecimal best,
        BigDecimal low,
        BigDecimal high,
        @Nullable BigDecimal target,
        BigDecimal seasonIndex,
        List<Value> basis,
        String method) {

    /** A value of the past. */
    @Schema(name = "PastValue")
    record Value(LocalDate start, BigDecimal value) {}

    static ProposalView of(
            Metric metric, PeriodKind kind, Period period, Outlook outlook, int stretchPercent, Language language) {
        var count = outlook.basis().size();
        var method = new Words(
                "从最近" + count + "期的季节调整均值，到其最好水平再提高" + stretchPercent + "%",
                "From the mean of the last " + count + " periods, freed of their seasons, to " + stretchPercent
                        + " % beyond the best of them");
        return new ProposalView(
                metric.code(),
                metric.terms().unit(),
                metric.terms().direction(),
                kind,
                period.start(),
                period.end(),
                outlook.basis().getFirst().value(),
                outlook.expected(),
                outlook.best(),
                outlook.low(),
                outlook.high(),
                outlook.target(),
                outlook.seasonIndex(),
                outlook.basis().stream()
                        .map(value -> new Value(value.start(), value.value()))
                        .toList(),
                method.in(language));
    }
}
