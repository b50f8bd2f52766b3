package io.lockstep.tracking.stale;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * What a channel brings on a day of the week, and when it brings suddenly less (requirements.md, section 8, "channel lead drop
 * -> check placement").
 *
 * @param minimum expected leads below which nothing is said, because a few leads more or less are chance
 * @param share of what is expected below which a day counts as a drop
 */
record WeekdayPattern(BigDecimal minimum, BigDecimal share) {

    private static final int SCALE = 6;

    /** The mean of the same weekday in the weeks before; 0 where there were none. */
    static BigDecimal expected(List<Integer> sameWeekdays) {
        if (sameWeekdays.isEmpty()) {
            return BigDecimal.ZERO;
        }
        var sum = sameWeekdays.stream().mapToInt(Integer::intValue).sum();
        return BigDecimal.valueOf(sum)
                .divide(BigDecimal.valueOf(sameWeekdays.size()), SCALE, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
    }

    /** Whether so many leads are a drop against what is expected. */
    boolean isDrop(int leads, BigDecimal expected) {
        return expected.compareTo(minimum) >= 0 && BigDecimal.valueOf(leads).compareTo(expected.multiply(share)) < 0;
    }
}
