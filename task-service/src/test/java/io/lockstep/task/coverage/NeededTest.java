package io.lockstep.task.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import io.lockstep.kit.event.Ids;
import io.lockstep.task.goal.KeyResult;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a key result asks its tasks for, exactly. */
class NeededTest {

    @ParameterizedTest
    @CsvSource({
        "TOTAL, REACH, , 1000, 1000",
        ", REACH, , 1000, 1000",
        "TOTAL, INCREASE_TO, 200, 1000, 800",
        "TOTAL, INCREASE_BY_PERCENT, 200, 15, 30",
        "TOTAL, INCREASE_BY_POINTS, 20, 5, 5",
        "TOTAL, DECREASE_TO, 120, 100, 20",
        "TOTAL, STAY_ABOVE, , 100,",
        "TOTAL, WITHIN, , ,",
        "RATE, REACH, , 0.2,",
        "AVERAGE, INCREASE_TO, 1, 2,",
        "TOTAL, INCREASE_TO, 1000, 1000,",
        "TOTAL, , , ,"
    })
    void needed_forEachKindOfTarget_isItsDistance(
            String aggregation, String kind, BigDecimal baseline, BigDecimal target, BigDecimal needed) {
        var found = Coverage.needed(keyResult(aggregation, kind, baseline, target));

        if (needed == null) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found).hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo(needed));
        }
    }

    @Test
    void coverage_ofTheTables_is250Or330OfThousand() {
        assertThat(of("250").gap()).isEqualByComparingTo("750");
        assertThat(of("250").fraction()).isEqualByComparingTo("0.25");
        assertThat(of("330").fraction()).isEqualByComparingTo("0.33");
        assertThat(of("1010").gap()).isZero();
        assertThat(of("1010").fraction()).isEqualByComparingTo("1.01");
        assertThat(new Coverage(new BigDecimal("3"), BigDecimal.ONE).fraction()).isEqualByComparingTo("0.333333");
    }

    private static Coverage of(String planned) {
        return new Coverage(new BigDecimal("1000"), new BigDecimal(planned));
    }

    private static KeyResult keyResult(String aggregation, String kind, BigDecimal baseline, BigDecimal target) {
        return new KeyResult(
                Ids.next(),
                Ids.next(),
                "ACTIVE",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                aggregation,
                kind,
                baseline,
                target);
    }
}
