package io.lockstep.scoring.achievement;

import static io.lockstep.scoring.achievement.Rating.Reason.NO_FACT;
import static org.assertj.core.api.Assertions.assertThat;

import io.lockstep.scoring.achievement.Judgement.Result;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JudgementTest {

    private static final LocalDate START = LocalDate.parse("2024-01-01");
    private static final LocalDate HALF = START.plusDays(10);
    private static final PlanCurve CURVE = PlanCurve.linear(START, START.plusDays(20));
    private static final Target TARGET = Target.of(TargetKind.REACH, BigDecimal.valueOf(100));

    @Test
    void of_whenATotalRuns_pacesItByTheCurve() {
        var result = new Judgement(TARGET, Aggregation.TOTAL, CURVE, false).of(BigDecimal.valueOf(40), HALF);

        assertThat(result).isEqualTo(new Result(measured("0.4"), measured("0.8")));
    }

    @Test
    void of_whenItsCycleIsClosed_paceEqualsAchievement() {
        var result = new Judgement(TARGET, Aggregation.TOTAL, CURVE, true).of(BigDecimal.valueOf(40), HALF);

        assertThat(result).isEqualTo(new Result(measured("0.4"), measured("0.4")));
    }

    @ParameterizedTest
    @EnumSource(
            value = Aggregation.class,
            names = {"RATE", "AVERAGE"})
    void of_whenItIsARateOrAverage_paceEqualsAchievement(Aggregation aggregation) {
        var result = new Judgement(TARGET, aggregation, CURVE, false).of(BigDecimal.valueOf(40), HALF);

        assertThat(result).isEqualTo(new Result(measured("0.4"), measured("0.4")));
    }

    @Test
    void of_whenNothingWasMeasured_isNoDataAndNotZero() {
        var judgement = new Judgement(TARGET, Aggregation.TOTAL, CURVE, false);

        assertThat(judgement.of(null, HALF)).isEqualTo(Result.noData(NO_FACT));
        assertThat(judgement.of(BigDecimal.ZERO, HALF)).isEqualTo(new Result(measured("0"), measured("0")));
    }

    private static Rating measured(String fraction) {
        return new Rating.Measured(new BigDecimal(fraction));
    }
}
