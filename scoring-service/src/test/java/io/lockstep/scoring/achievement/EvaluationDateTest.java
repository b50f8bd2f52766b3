package io.lockstep.scoring.achievement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class EvaluationDateTest {

    private static final LocalDate TODAY = LocalDate.parse("2024-02-15");

    @Test
    void of_whenTheFactIsBackdated_staysAtTheLastTick() {
        assertThat(EvaluationDate.of(TODAY.minusDays(9), TODAY.minusDays(1), TODAY))
                .hasValue(TODAY.minusDays(1));
    }

    @Test
    void of_whenTheFactIsNewerThanTheTick_isTheFactsDay() {
        assertThat(EvaluationDate.of(TODAY, TODAY.minusDays(1), TODAY)).hasValue(TODAY);
    }

    @Test
    void of_whenTheFactLiesInTheFuture_isToday() {
        assertThat(EvaluationDate.of(TODAY.plusDays(3), TODAY.minusDays(1), TODAY))
                .hasValue(TODAY);
    }

    @Test
    void of_whenOneIsMissing_isTheOther() {
        assertThat(EvaluationDate.of(null, TODAY, TODAY)).hasValue(TODAY);
        assertThat(EvaluationDate.of(TODAY, null, TODAY)).hasValue(TODAY);
        assertThat(EvaluationDate.of(null, null, TODAY)).isEmpty();
    }
}
