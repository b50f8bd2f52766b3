package io.lockstep.scoring.weighting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Newcomers are weighed by their training first (requirements.md N9, T12 and section 9): in the first months its weight is
 * raised, then it moves linearly back to the template's, which it has again in the last month of the ramp. The other weights
 * are scaled proportionally.
 *
 * @param kpi the training KPI
 * @param weight its raised weight, 30 by default
 * @param months so many months it is raised, 3 by default
 * @param rampMonths so many months it takes back, 3 by default: months 4 to 6
 */
public record NewcomerPhase(String kpi, BigDecimal weight, int months, int rampMonths) {

    /** As requirements.md has it. */
    public static final NewcomerPhase DEFAULT = new NewcomerPhase("training-completion", BigDecimal.valueOf(30), 3, 3);

    /** The month that somebody is in, the first is 1; 0 before the start. */
    public static int month(LocalDate start, LocalDate day) {
        if (day.isBefore(start)) {
            return 0;
        }
        var months = Math.toIntExact(ChronoUnit.MONTHS.between(start, day));
        // who started on the 31st completes a month on the last day of a shorter one
        return start.plusMonths(months + 1L).isAfter(day) ? months + 1 : months + 2;
    }

    /** Whether the day lies in the phase or its ramp. */
    public boolean covers(@Nullable LocalDate start, LocalDate day) {
        return start != null && month(start, day) < months + Math.max(1, rampMonths);
    }

    /** The weights of somebody who started on {@code start}; those of the template when the phase is over. */
    public List<WeightedKpi> apply(List<WeightedKpi> template, @Nullable LocalDate start, LocalDate day) {
        if (start == null || !covers(start, day) || template.isEmpty()) {
            return template;
        }
        var usual = template.stream()
                .filter(each -> each.kpi().equals(kpi))
                .map(WeightedKpi::weight)
                .findFirst()
                .orElse(BigDecimal.ZERO);
        if (usual.compareTo(weight) >= 0) {
            return template;
        }
        return Weights.rebalance(template, kpi, weightIn(month(start, day), usual));
    }

    private BigDecimal weightIn(int month, BigDecimal usual) {
        if (month <= months) {
            return weight;
        }
        var left = BigDecimal.valueOf(months + rampMonths - (long) month);
        return usual.add(weight.subtract(usual)
                .multiply(left)
                .divide(BigDecimal.valueOf(rampMonths), 2, RoundingMode.HALF_EVEN));
    }
}
