package io.lockstep.tracking.measurement;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lockstep.kit.event.Ids;
import io.lockstep.tracking.plan.KeyResult;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewMeasurementTest {

    @ParameterizedTest
    @CsvSource({"8,,", ",2,25", ",-2,25", "0,,"})
    void check_whenOneFormIsGiven_accepts(String value, String numerator, String denominator) {
        assertThatCode(() -> measurement(value, numerator, denominator).check()).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({",,", "8,2,25", ",2,", ",,25", "8,2,", "8,,25"})
    void check_whenNoneOrBothFormsAreGiven_refuses(String value, String numerator, String denominator) {
        assertThatThrownBy(() -> measurement(value, numerator, denominator).check())
                .hasMessageContaining("one-value");
    }

    @Test
    void check_whenItDividesByZero_refuses() {
        assertThatThrownBy(() -> measurement(null, "2", "0.0").check()).hasMessageContaining("zero-denominator");
    }

    @Test
    void checkFits_whenTheKeyResultIsATotal_refusesAQuotient() {
        assertThatThrownBy(() -> measurement(null, "2", "25").checkFits(keyResult("TOTAL", "MEASUREMENTS")))
                .hasMessageContaining("not-a-quotient");
    }

    @Test
    void checkFits_whenTheValueComesFromTasks_refuses() {
        assertThatThrownBy(() -> measurement("8", null, null).checkFits(keyResult("TOTAL", "TASKS")))
                .hasMessageContaining("not-measured");
    }

    private static KeyResult keyResult(String aggregation, String source) {
        return new KeyResult(Ids.next(), false, aggregation, source);
    }

    private static NewMeasurement measurement(
            @Nullable String value, @Nullable String numerator, @Nullable String denominator) {
        return new NewMeasurement(
                Ids.next(),
                LocalDate.of(2026, 2, 15),
                decimal(value),
                decimal(numerator),
                decimal(denominator),
                null,
                null,
                null,
                null,
                null);
    }

    private static @Nullable BigDecimal decimal(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
