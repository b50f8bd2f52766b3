package io.lockstep.goal.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhrasesTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 30})
    void equalWeights_whenHundredDoesNotDivide_sumToExactlyHundred(int parts) {
        var weights = Phrases.equalWeights(parts);

        assertThat(weights).hasSize(parts);
        assertThat(weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo("100");
    }

    @Test
    void equalWeights_whenThereAreThree_theFirstTakesWhatIsLeftOver() {
        assertThat(Phrases.equalWeights(3))
                .extracting(BigDecimal::toPlainString)
                .containsExactly("33.34", "33.33", "33.33");
    }
}
