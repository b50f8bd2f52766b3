package io.lockstep.goal.priority;

import static io.lockstep.goal.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoalPriorityTest {

    @ParameterizedTest(name = "urgency {0}, return {1} on {2} -> {3} {4}")
    @CsvSource({
        "5, 49999, 50000,  5, LOW",
        "5, 50000, 50000, 10, MEDIUM",
        "5, 100000, 50000, 15, HIGH",
        "4, 149999.99, 50000, 12, HIGH",
        "3, 150000, 50000, 12, HIGH",
        "2, 250000, 50000, 10, MEDIUM",
        "1, 250000, 50000, 5, LOW",
        "1, 0, 0, 1, LOW",
        "3, 1, 0, 15, HIGH",
        "4, , 50000, 12, HIGH",
        "2, 9, , 6, MEDIUM"
    })
    void of_whenUrgencyAndReturnAreStated_multipliesTheirPoints(
            int urgency,
            @Nullable BigDecimal expectedReturn,
            @Nullable BigDecimal budget,
            int score,
            PriorityLevel level) {
        // when
        var priority = GoalPriority.of(
                new StatedPriority(null, urgency, expectedReturn),
                budget == null ? null : new Budget(budget, "CNY"),
                "/priority");

        // then
        assertThat(priority)
                .isNotNull()
                .extracting(GoalPriority::score, GoalPriority::level, GoalPriority::core)
                .containsExactly(score, level, level == PriorityLevel.HIGH);
    }

    @Test
    void of_whenOnlyTheLevelIsStated_takesItWithItsLowestScore() {
        var medium = GoalPriority.of(new StatedPriority(PriorityLevel.MEDIUM, null, null), null, "/priority");

        assertThat(medium).isEqualTo(new GoalPriority(PriorityLevel.MEDIUM, 6, null, null));
    }

    @Test
    void of_whenTheStatedLevelIsNotTheComputedOne_isRefused() {
        var stated = new StatedPriority(PriorityLevel.HIGH, 1, null);

        assertProblem(
                PriorityProblem.PRIORITY_MISMATCH, "/priority/level", () -> GoalPriority.of(stated, null, "/priority"));
    }

    @Test
    void of_whenNothingIsStated_isNone() {
        assertThat(GoalPriority.of(null, new Budget(BigDecimal.ONE, "CNY"), "/priority"))
                .isNull();
        assertThat(GoalPriority.of(new StatedPriority(null, null, BigDecimal.ONE), null, "/priority"))
                .isNull();
    }
}
