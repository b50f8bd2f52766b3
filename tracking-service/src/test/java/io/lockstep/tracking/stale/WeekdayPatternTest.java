package io.lockstep.tracking.stale;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeekdayPatternTest {

    private final WeekdayPattern pattern = new WeekdayPattern(new BigDecimal(5), new BigDecimal("0.5"));

    @Test
    void expected_whenThereAreWeeksBefore_isTheirMean() {
        assertThat(WeekdayPattern.expected(List.of(10, 15))).isEqualByComparingTo("12.5");
        assertThat(WeekdayPattern.expected(List.of(1, 1, 2))).isEqualByComparingTo("1.333333");
        assertThat(WeekdayPattern.expected(List.of())).isZero();
    }

    @ParameterizedTest
    @CsvSource({"4, 10, true", "5, 10, false", "0, 5, true", "0, 4.99, false", "2, 5, true", "3, 5, false"})
    void isDrop_whenComparedWithTheSameWeekday_isStrictlyBelowTheShare(int leads, BigDecimal expected, boolean drop) {
        assertThat(pattern.isDrop(leads, expected)).isEqualTo(drop);
    }
}
