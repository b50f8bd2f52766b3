package io.lockstep.kit.validation;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** One way to write an exact decimal: no trailing zeros, no exponent. */
public final class Decimals {

    private static final int LARGEST_SCALE = 1000;

    private Decimals() {}

    /** The same number without trailing zeros; numbers too large to write out stay as they are, for validation to refuse. */
    public static @Nullable BigDecimal plain(@Nullable BigDecimal value) {
        if (value == null || Math.abs((long) value.scale()) > LARGEST_SCALE) {
            return value;
        }
        var stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
