package io.lockstep.chaos.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.lockstep.chaos.plan.Part;
import io.lockstep.chaos.plan.Part.Goal;
import io.lockstep.chaos.plan.Part.KeyResult;
import io.lockstep.chaos.plan.Part.Leads;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecomputationTest {

    @Test
    void of_whenDivisionsDoNotEnd_roundsHalfEvenAtEveryLevel() {
        // given a third and two thirds, of which the goal below and the one above make their means
        var below = new Goal("below", new BigDecimal("50"), List.of(keyResult("a", "30"), keyResult("b", "70")));
        var root = new Goal("root", new BigDecimal("100"), List.of(keyResult("c", "50"), below));
        var values = Map.of("a", new BigDecimal("1"), "b", new BigDecimal("2"), "c", new BigDecimal("1.5"));

        // when
        var scores = Recomputation.of(root, keyResult -> values.get(keyResult.id()));

        // then 0.333333 x 0.3 + 0.666667 x 0.7 = 0.5666668, and (0.5 + 0.566667) / 2 = 0.5333335
        assertThat(scores.get("a")).isEqualTo(fractions("0.333333", "0.666667"));
        assertThat(scores.get("b")).isEqualTo(fractions("0.666667", "1.333333"));
        assertThat(scores.get("below")).isEqualTo(fractions("0.566667", "1.133333"));
        assertThat(scores.get("root")).isEqualTo(fractions("0.533334", "1.066666"));
    }

    private static Part keyResult(String id, String weight) {
        return new KeyResult(id, new BigDecimal(weight), new BigDecimal("3"), new Leads("any"));
    }

    private static Recomputation.Fractions fractions(String achievement, String pace) {
        return new Recomputation.Fractions(new BigDecimal(achievement), new BigDecimal(pace));
    }
}
