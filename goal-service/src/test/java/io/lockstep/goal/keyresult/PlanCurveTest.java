package io.lockstep.goal.keyresult;

import static io.lockstep.goal.keyresult.KeyResultFixture.point;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlanCurveTest {

    @Test
    void asJson_whenStoredAndRead_keepsEveryDigit() {
        // given
        var converter = new PlanCurve.AsJson();
        var curve = List.of(point("2026-02-15", "0.333333"), point("2026-12-31", "1"));

        // when
        var read = converter.convertToEntityAttribute(converter.convertToDatabaseColumn(curve));

        // then
        assertThat(read).isEqualTo(curve);
        assertThat(converter.convertToDatabaseColumn(null)).isNull();
        assertThat(converter.convertToEntityAttribute(null)).isNull();
    }
}
