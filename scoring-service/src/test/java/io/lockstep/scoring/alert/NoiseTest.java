package io.lockstep.scoring.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.lockstep.scoring.achievement.Aggregation;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class NoiseTest {

    private static final Noise NOISE = new Noise(new BigDecimal("0.05"));
    private static final LocalDate START = LocalDate.parse("2024-01-01");
    private static final LocalDate END = START.plusDays(100);

    @Test
    void isEarly_whenLessThanFivePercentHasPassed_isNoise() {
        assertThat(NOISE.isEarly(START, END, START.minusDays(3))).isTrue();
        assertThat(NOISE.isEarly(START, END, START.plusDays(4))).isTrue();
        assertThat(NOISE.isEarly(START, END, START.plusDays(5))).isFalse();
        assertThat(NOISE.isEarly(START, START, START)).isFalse();
    }

    @Test
    void isThin_whenARatesSampleIsBelowTheMinimum_isNoise() {
        assertThat(NOISE.isThin(Aggregation.RATE, BigDecimal.valueOf(29), BigDecimal.valueOf(30)))
                .isTrue();
        assertThat(NOISE.isThin(Aggregation.RATE, BigDecimal.valueOf(30), BigDecimal.valueOf(30)))
                .isFalse();
        assertThat(NOISE.isThin(Aggregation.RATE, null, BigDecimal.valueOf(30))).isTrue();
        assertThat(NOISE.isThin(Aggregation.RATE, null, BigDecimal.ONE)).isFalse();
        assertThat(NOISE.isThin(Aggregation.TOTAL, BigDecimal.ZERO, BigDecimal.valueOf(30)))
                .isFalse();
    }
}
