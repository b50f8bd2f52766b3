package io.lockstep.kit.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventJsonTest {

    record Fact(
            @Nullable BigDecimal value,
            @Nullable LocalDate day,
            @Nullable Instant at) {}

    @ParameterizedTest
    @CsvSource({"0.450000, 0.45", "1E+2, 100", "50000000.00, 50000000", "0.000001, 0.000001", "0.00, 0", "-5, -5"})
    void write_ofADecimal_isPlainAndWithoutTrailingZeros(BigDecimal value, String written) {
        assertThat(EventJson.write(new Fact(value, null, null))).isEqualTo("{\"value\":" + written + "}");
    }

    @Test
    void write_ofTimes_isIso8601() {
        var fact = new Fact(null, LocalDate.of(2024, 2, 15), Instant.parse("2024-02-15T08:00:00Z"));

        assertThat(EventJson.write(fact)).isEqualTo("{\"day\":\"2024-02-15\",\"at\":\"2024-02-15T08:00:00Z\"}");
    }

    @Test
    void read_whenAFieldIsUnknown_ignoresIt() {
        var fact = EventJson.read(EventJson.parse("{\"value\":0.1,\"later\":true}"), Fact.class);

        assertThat(fact.value()).isEqualByComparingTo("0.1");
    }

    @Test
    void read_whenAFieldDoesNotFit_saysSo() {
        var payload = EventJson.parse("{\"day\":\"yesterday\"}");

        assertThatThrownBy(() -> EventJson.read(payload, Fact.class))
                .isInstanceOf(MalformedEvent.class)
                .hasMessageContaining("does not fit Fact");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "-1e61", "1e-61", "1e-999999999"})
    void read_whenANumberHasMoreDigitsThanAnybodyNeeds_saysSo(String number) {
        var payload = EventJson.parse("{\"value\":" + number + "}");

        assertThatThrownBy(() -> EventJson.read(payload, Fact.class))
                .isInstanceOf(MalformedEvent.class)
                .hasMessageContaining("60 digits");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e59", "1e-60"})
    void read_whenANumberIsLong_keepsItExactly(String number) {
        var fact = EventJson.read(EventJson.parse("{\"value\":" + number + "}"), Fact.class);

        assertThat(fact.value()).isEqualByComparingTo(number);
    }
}
