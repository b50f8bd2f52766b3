package io.lockstep.scoring.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class StepTest {

    private static final LocalDate THURSDAY = LocalDate.parse("2024-02-15");

    @Test
    void days_whenSteppedByWeek_areSundaysAndTheLastDay() {
        assertThat(Step.WEEK.days(THURSDAY, THURSDAY.plusDays(10)))
                .containsExactly(THURSDAY.plusDays(3), THURSDAY.plusDays(10));
        assertThat(Step.WEEK.days(THURSDAY, THURSDAY.plusDays(11)))
                .containsExactly(THURSDAY.plusDays(3), THURSDAY.plusDays(10), THURSDAY.plusDays(11));
    }

    @Test
    void days_whenSteppedByMonth_areTheLastOfEach() {
        assertThat(Step.MONTH.days(THURSDAY, LocalDate.parse("2024-04-10")))
                .containsExactly(
                        LocalDate.parse("2024-02-29"), LocalDate.parse("2024-03-31"), LocalDate.parse("2024-04-10"));
    }

    @Test
    void days_whenItIsOneDay_isThatDay() {
        for (var step : Step.values()) {
            assertThat(step.days(THURSDAY, THURSDAY)).containsExactly(THURSDAY);
        }
        assertThat(Step.DAY.days(THURSDAY, THURSDAY.plusDays(2))).hasSize(3);
    }
}
