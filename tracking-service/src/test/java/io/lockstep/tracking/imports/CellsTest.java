package io.lockstep.tracking.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellsTest {

    @ParameterizedTest
    @CsvSource({"60%, 0.60", "0.6, 0.6", "-3, -3", "1000.50, 1000.50", "8 %, 0.08"})
    void decimalOf_whenItIsANumber_readsIt(String text, String value) {
        assertThat(Cells.decimalOf(text))
                .hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e9", "much", "1,000", "%", "NaN", "9999999999999999999999999999999999999999999"})
    void decimalOf_whenItIsNone_refuses(String text) {
        assertThat(Cells.decimalOf(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-15", "2026.02.15", "2026/2/15"})
    void dayOf_whenWrittenInAnyOfTheForms_readsIt(String text) {
        assertThat(Cells.dayOf(text)).hasValueSatisfying(day -> assertThat(day).isEqualTo("2026-02-15"));
    }

    @Test
    void dayOf_whenThereIsNoSuchDay_refuses() {
        assertThat(Cells.dayOf("2026-02-30")).isEmpty();
        assertThat(Cells.dayOf("15.02.2026")).isEmpty();
    }
}
