package io.lockstep.tracking.attribution;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;

/** Splits an amount into equal parts of six decimals that add up to exactly the amount. */
public final class Shares {

    private static final int SCALE = 6;

    private Shares() {}

    /** The parts; what cannot be split evenly goes to the first ones, one millionth each. */
    public static List<BigDecimal> of(BigDecimal amount, int parts) {
        var share = amount.divide(BigDecimal.valueOf(parts), SCALE, RoundingMode.DOWN);
        var left = amount.subtract(share.multiply(BigDecimal.valueOf(parts)))
                .movePointRight(SCALE)
                .intValueExact();
        return IntStream.range(0, parts)
                .mapToObj(part -> part < left ? share.add(BigDecimal.ONE.movePointLeft(SCALE)) : share)
                .toList();
    }
}
