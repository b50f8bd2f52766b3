package io.lockstep.scoring.weighting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Rules about the weights of a scorecard, which sum to exactly 100 (requirements.md, section 9, Weights). */
public final class Weights {

    public static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private static final int PLACES = 2;

    private record Remainder(int index, BigDecimal exact) {

        private static final BigDecimal UNIT = BigDecimal.ONE.movePointLeft(PLACES);

        BigDecimal floor() {
            return exact.setScale(PLACES, RoundingMode.DOWN);
        }

        BigDecimal lost() {
            return exact.subtract(floor());
        }
    }

    private Weights() {}

    /** The exact sum. */
    public static BigDecimal sum(List<WeightedKpi> kpis) {
        return kpis.stream().map(WeightedKpi::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public static boolean areWhole(List<WeightedKpi> kpis) {
        return sum(kpis).compareTo(WHOLE) == 0;
    }

    /**
     * Gives one KPI a weight, adds it where it is new, and scales the others proportionally so that all sum to 100: two
     * decimals, the largest remainders rounded up, among equal ones the earlier.
     *
     * @throws IllegalArgumentException when there is a rest and no other weight to carry it
     */
    public static List<WeightedKpi> rebalance(List<WeightedKpi> kpis, String kpi, BigDecimal weight) {
        var all = new ArrayList<>(kpis);
        if (kpis.stream().noneMatch(each -> each.kpi().equals(kpi))) {
            all.add(new WeightedKpi(kpi, weight));
        }
        var others = sum(all.stream().filter(each -> !each.kpi().equals(kpi)).toList());
        var rest = WHOLE.subtract(weight);
        if (others.signum() == 0 && rest.signum() != 0) {
            throw new IllegalArgumentException("no other weight can carry the rest of " + rest.toPlainString());
        }
        var shares = shares(all, kpi, others, rest);
        for (var i = 0; i < all.size(); i++) {
            all.set(i, all.get(i).weighing(all.get(i).kpi().equals(kpi) ? weight : shares.get(i)));
        }
        return all;
    }

    private static List<BigDecimal> shares(List<WeightedKpi> all, String except, BigDecimal others, BigDecimal rest) {
        var exact = new ArrayList<Remainder>();
        for (var i = 0; i < all.size(); i++) {
            var isOther = !all.get(i).kpi().equals(except) && others.signum() != 0;
            var share = isOther
                    ? all.get(i).weight().multiply(rest).divide(others, 20, RoundingMode.DOWN)
                    : BigDecimal.ZERO;
            exact.add(new Remainder(i, share));
        }
        var shares = new ArrayList<>(exact.stream().map(Remainder::floor).toList());
        var missing = rest.subtract(shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        exact.sort(Comparator.comparing(Remainder::lost).reversed().thenComparing(Remainder::index));
        for (var each : exact) {
            if (missing.signum() > 0 && !all.get(each.index()).kpi().equals(except)) {
                var step = Remainder.UNIT.min(missing);
                shares.set(each.index(), shares.get(each.index()).add(step));
                missing = missing.subtract(step);
            }
        }
        return shares;
    }
}
