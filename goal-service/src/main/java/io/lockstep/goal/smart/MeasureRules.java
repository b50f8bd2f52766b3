package io.lockstep.goal.smart;

import io.lockstep.goal.Words;
import io.lockstep.goal.keyresult.Direction;
import io.lockstep.goal.smart.Measure.Band;
import io.lockstep.goal.smart.Measure.Known;
import io.lockstep.kit.validation.Decimals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Rules about a key result: its KPI (requirements.md M5, M9) and what history supports (M1, M13, M17). */
final class MeasureRules {

    private static final Words ANOTHER = new Words("可测量的指标", "a KPI that can be measured");

    private MeasureRules() {}

    static List<Finding> check(Measure measure) {
        var found = new ArrayList<Finding>();
        var known = measure.known();
        if (known == null) {
            found.add(Finding.of(Rule.UNKNOWN_METRIC, measure, measure.metric(), Map.of()));
        } else {
            checkKnown(measure, known, found);
        }
        if (measure.band() != null && measure.target() != null) {
            checkBand(measure, measure.target(), measure.band(), found);
        } else if (measure.target() != null) {
            found.add(Finding.of(Rule.NO_HISTORY, measure, measure.name(), Map.of()));
        }
        return found;
    }

    private static void checkKnown(Measure measure, Known known, List<Finding> found) {
        if (known.retired()) {
            found.add(Finding.of(Rule.RETIRED_METRIC, measure, measure.metric(), Map.of()));
        }
        if (known.vague()) {
            var better = Map.of("better", Objects.requireNonNullElse(known.better(), ANOTHER));
            found.add(Finding.of(Rule.VAGUE_METRIC, measure, measure.name(), better));
        }
        if (isShare(measure.unit()) != isShare(known.unit())) {
            var unit = Map.of("unit", new Words(known.unit(), known.unit()));
            found.add(Finding.of(Rule.WRONG_UNIT, measure, measure.name(), unit));
        }
        var ranged = measure.direction() == Direction.WITHIN_RANGE || known.direction() == Direction.WITHIN_RANGE;
        if (!ranged && measure.direction() != known.direction()) {
            var direction = Map.of("direction", words(known.direction()));
            found.add(Finding.of(Rule.WRONG_DIRECTION, measure, measure.name(), direction));
        }
    }

    /** Counts have many names, 条 or 次 or leads; a share of the whole has one, and points of it are of its kind. */
    private static boolean isShare(String unit) {
        return unit.contains("%") || unit.contains("％") || unit.contains("百分") || unit.startsWith("point");
    }

    private static void checkBand(Measure measure, BigDecimal target, Band band, List<Finding> found) {
        var lower = measure.direction() == Direction.LOWER_IS_BETTER;
        var beyond = lower ? target.compareTo(band.low()) < 0 : target.compareTo(band.high()) > 0;
        var easy = lower ? target.compareTo(band.high()) > 0 : target.compareTo(band.low()) < 0;
        if (beyond || easy) {
            var values = Map.of("low", number(band.low()), "high", number(band.high()));
            var rule = beyond ? Rule.BEYOND_HISTORY : Rule.TOO_EASY;
            found.add(Finding.of(rule, measure, number(target).en(), values));
        }
    }

    private static Words number(BigDecimal value) {
        var text = Objects.requireNonNull(Decimals.plain(value)).toPlainString();
        return new Words(text, text);
    }

    private static Words words(Direction direction) {
        return switch (direction) {
            case HIGHER_IS_BETTER -> new Words("越高越好", "higher is better");
            case LOWER_IS_BETTER -> new Words("越低越好", "lower is better");
            case WITHIN_RANGE -> new Words("保持在区间内", "within a range");
        };
    }
}
