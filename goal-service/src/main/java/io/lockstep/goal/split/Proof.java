package io.lockstep.goal.split;

import io.lockstep.kit.validation.Decimals;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What came out of checking a split.
 *
 * @param needed the share of the supported target; absent when broken
 * @param claimed what the formula gives, exactly; absent when broken
 * @param gap how much is missing, 0 when proved; absent when broken
 */
record Proof(
        Verdict verdict,
        @Nullable BigDecimal needed,
        @Nullable BigDecimal claimed,
        @Nullable BigDecimal gap) {

    static final Proof BROKEN = new Proof(Verdict.BROKEN, null, null, null);

    /**
     * Compares exactly.
     *
     * @param lowerIsBetter whether what is needed is a limit that the sum has to stay below
     */
    static Proof of(BigDecimal needed, BigDecimal claimed, boolean lowerIsBetter) {
        var missing = lowerIsBetter ? claimed.subtract(needed) : needed.subtract(claimed);
        var gap = missing.max(BigDecimal.ZERO);
        return new Proof(
                gap.signum() == 0 ? Verdict.PROVED : Verdict.SHORT,
                Decimals.plain(needed),
                Decimals.plain(claimed),
                Decimals.plain(gap));
    }

    /** Whether it says the same; 1.0 and 1 are the same number. */
    boolean sameAs(Proof other) {
        return verdict == other.verdict && same(needed, other.needed) && same(claimed, other.claimed);
    }

    private static boolean same(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        return a == null || b == null ? a == b : a.compareTo(b) == 0;
    }
}
