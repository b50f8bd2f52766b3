package io.lockstep.scoring.weighting;

import io.lockstep.scoring.achievement.Rating;
import io.lockstep.scoring.rollup.Score;
import io.lockstep.scoring.rollup.Sums;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The score of a scorecard: the weighted mean of the measured KPIs, each capped where it has a cap; then a KPI below its floor
 * limits the total. The same sums and the same rounding as every goal's roll-up.
 *
 * @param total what counts
 * @param beforeGates the weighted mean of the capped achievements
 * @param coverage share of the weight that is measured
 * @param limitedBy the KPI whose gate limits the total
 */
public record ScorecardScore(
        Rating total,
        Rating beforeGates,
        BigDecimal coverage,
        List<Part> parts,
        @Nullable String limitedBy) {

    /**
     * A KPI of the scorecard.
     *
     * @param achievement as measured
     * @param counted after its cap
     * @param points what it adds to the total: weight x counted / measured weight
     */
    public record Part(
            WeightedKpi kpi,
            Rating achievement,
            @Nullable BigDecimal counted,
            @Nullable BigDecimal points) {

        boolean isBelowFloor() {
            return kpi.floor() != null
                    && achievement instanceof Rating.Measured(var value)
                    && value.compareTo(kpi.floor()) < 0;
        }
    }

    /** The score by the weights and the achievements of the KPIs; what is missing there has no measurement. */
    public static ScorecardScore of(List<WeightedKpi> kpis, Map<String, Rating> achievements) {
        var sums = Sums.NONE;
        var parts = new ArrayList<Part>();
        for (var kpi : kpis) {
            var achievement = achievements.getOrDefault(kpi.kpi(), new Rating.NoData(Rating.Reason.NO_FACT));
            var counted = capped(achievement, kpi.cap());
            sums = sums.plus(kpi.weight(), Score.leaf(counted, counted, null));
            parts.add(new Part(kpi, achievement, counted.fraction().orElse(null), null));
        }
        var score = sums.score(null);
        var gate = parts.stream()
                .filter(Part::isBelowFloor)
                .map(Part::kpi)
                .min((one, other) -> limit(one).compareTo(limit(other)));
        return new ScorecardScore(
                limited(score.achievement(), gate),
                score.achievement(),
                score.coverage(),
                withPoints(parts, sums.achievementWeight()),
                gate.filter(kpi -> isLimited(score.achievement(), kpi))
                        .map(WeightedKpi::kpi)
                        .orElse(null));
    }

    private static Rating capped(Rating achievement, @Nullable BigDecimal cap) {
        return cap != null && achievement instanceof Rating.Measured(var value)
                ? new Rating.Measured(value.min(cap))
                : achievement;
    }

    private static Rating limited(Rating total, Optional<WeightedKpi> gate) {
        return gate.isPresent() && isLimited(total, gate.get()) ? new Rating.Measured(limit(gate.get())) : total;
    }

    private static boolean isLimited(Rating total, WeightedKpi gate) {
        return total instanceof Rating.Measured(var value) && value.compareTo(limit(gate)) > 0;
    }

    private static BigDecimal limit(WeightedKpi gate) {
        return gate.limit() == null ? BigDecimal.ZERO : gate.limit();
    }

    private static List<Part> withPoints(List<Part> parts, BigDecimal measured) {
        return parts.stream()
                .map(part -> new Part(part.kpi(), part.achievement(), part.counted(), points(part, measured)))
                .toList();
    }

    private static @Nullable BigDecimal points(Part part, BigDecimal measured) {
        return part.counted() == null || measured.signum() == 0
                ? null
                : part.kpi().weight().multiply(part.counted()).divide(measured, Rating.SCALE, RoundingMode.HALF_EVEN);
    }
}
