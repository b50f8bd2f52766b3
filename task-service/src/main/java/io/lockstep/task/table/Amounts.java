package io.lockstep.task.table;

import io.lockstep.kit.validation.Decimals;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Chinese amounts: 2万 is 20,000 (requirements.md, section 4, Units). */
final class Amounts {

    private static final Map<String, Integer> MYRIADS = Map.of("千", 3, "万", 4, "亿", 8);
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    /** A number and its scale, as parts of a larger pattern. */
    static final String PATTERN = "(?<number>\\d[\\d,]*(?:\\.\\d+)?)\\s*(?<scale>[千万亿])?";

    private Amounts() {}

    /** The number that digits and scale mean. */
    static BigDecimal read(String number, @Nullable String scale) {
        var digits = new BigDecimal(number.replace(",", ""));
        return Objects.requireNonNull(
                Decimals.plain(digits.scaleByPowerOfTen(scale == null ? 0 : MYRIADS.getOrDefault(scale, 0))));
    }

    /** The number as people write it: in 万 where it comes to whole hundreds of it. */
    static String write(BigDecimal amount) {
        var myriads = Objects.requireNonNull(Decimals.plain(amount.divide(TEN_THOUSAND)));
        return amount.compareTo(TEN_THOUSAND) >= 0 && myriads.scale() <= 2
                ? myriads.toPlainString() + "万"
                : Objects.requireNonNull(Decimals.plain(amount)).toPlainString();
    }
}
