package io.lockstep.goal.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import io.lockstep.goal.keyresult.Direction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetricFitTest {

    @ParameterizedTest(name = "{1} of a metric that is {0}: {2}")
    @CsvSource({
        "HIGHER_IS_BETTER, HIGHER_IS_BETTER, true",
        "HIGHER_IS_BETTER, LOWER_IS_BETTER, false",
        "HIGHER_IS_BETTER, WITHIN_RANGE, true",
        "LOWER_IS_BETTER, HIGHER_IS_BETTER, false",
        "LOWER_IS_BETTER, LOWER_IS_BETTER, true",
        "WITHIN_RANGE, LOWER_IS_BETTER, true",
        "WITHIN_RANGE, WITHIN_RANGE, true",
        "WITHIN_RANGE, HIGHER_IS_BETTER, false"
    })
    void fits_whenAKeyResultAsksOfAMetric_goesTheSameWay(Direction metric, Direction asked, boolean fits) {
        assertThat(MetricFit.fits(metric, asked)).isEqualTo(fits);
    }
}
