package io.lockstep.scoring.standing;

import static org.assertj.core.api.Assertions.assertThat;

import io.lockstep.scoring.scorecard.ScoredSubjects.Span;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgedTest {

    private static final LocalDate TODAY = LocalDate.parse("2024-02-15");

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            2024-03-31, -,          2024-02-15, -
            2024-03-31, 2024-02-15, 2024-02-15, -
            2024-03-31, 2024-02-20, 2024-02-15, -
            2024-03-31, 2024-02-10, 2024-02-10, 2024-02-10
            2024-01-31, -,          2024-01-31, -
            2024-01-31, 2024-02-10, 2024-01-31, 2024-02-10
            """)
    void of_whenADayIsAskedFor_takesItsWeightsAndWhatWasKnownThen(
            LocalDate end, @Nullable LocalDate on, LocalDate day, @Nullable LocalDate known) {
        var cycle = new Span(new UUID(1, 1), end.minusDays(60), end);

        var judged = Judged.of(cycle, on, TODAY);

        assertThat(judged).isEqualTo(new Judged(cycle.cycleId(), day, known));
    }
}
