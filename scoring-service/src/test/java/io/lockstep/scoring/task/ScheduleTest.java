package io.lockstep.scoring.task;

import static io.lockstep.scoring.achievement.Rating.Reason.NOTHING_EXPECTED;
import static io.lockstep.scoring.achievement.Rating.Reason.NO_FACT;
import static io.lockstep.scoring.task.Indicator.Direction.HIGHER_IS_BETTER;
import static io.lockstep.scoring.task.Indicator.Direction.LOWER_IS_BETTER;
import static org.assertj.core.api.Assertions.assertThat;

import io.lockstep.scoring.achievement.PlanCurve.Point;
import io.lockstep.scoring.achievement.Rating;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ScheduleTest {

    private static final LocalDate START = LocalDate.parse("2024-01-05");
    private static final LocalDate AS_OF = LocalDate.parse("2024-02-15");

    @Test
    void keeping_whenTheWhitepaperIsAt60OfPlanned80Percent_is075() {
        var whitepaper = new Schedule(START, List.of(new Point(AS_OF, number("0.8"))));

        assertThat(whitepaper.keeping(number("0.6"), AS_OF)).isEqualTo(measured("0.75"));
    }

    @Test
    void keeping_when320Of500HaveRegistered_is064() {
        var webinar = new Schedule(START, List.of(new Point(AS_OF, number("500"))));

        assertThat(webinar.keeping(number("320"), AS_OF)).isEqualTo(measured("0.64"));
    }

    @Test
    void keeping_whenThereIsNoCurve_isNeverDerivedFromDates() {
        var unplanned = new Schedule(START, List.of());

        assertThat(unplanned.keeping(number("0.6"), AS_OF)).isEqualTo(new Rating.NoData(NOTHING_EXPECTED));
        assertThat(unplanned.planned(AS_OF)).isEmpty();
    }

    @Test
    void keeping_whenThePlanExpectsNothingYet_isNoData() {
        var later =
                new Schedule(START, List.of(new Point(AS_OF, number("0")), new Point(AS_OF.plusDays(9), number("1"))));

        assertThat(later.keeping(number("0.1"), AS_OF)).isEqualTo(new Rating.NoData(NOTHING_EXPECTED));
    }

    @Test
    void keeping_whenNothingWasReported_isNoData() {
        var planned = new Schedule(START, List.of(new Point(AS_OF, number("0.8"))));

        assertThat(planned.keeping(null, AS_OF)).isEqualTo(new Rating.NoData(NO_FACT));
        assertThat(planned.planned(AS_OF)).hasValue(number("0.800000"));
    }

    @Test
    void reached_whenConversionIs8Of10Percent_is080() {
        var conversion = new Indicator("conversion", "线索转化率", "%", number("0.10"), HIGHER_IS_BETTER);

        assertThat(conversion.reached(number("0.08"))).isEqualTo(measured("0.8"));
        assertThat(conversion.reached(null)).isEqualTo(new Rating.NoData(NO_FACT));
    }

    @Test
    void reached_whenLowerIsBetter_isTargetByValue() {
        var cost = new Indicator("cost", "Cost per lead", "CNY", number("100"), LOWER_IS_BETTER);

        assertThat(cost.reached(number("125"))).isEqualTo(measured("0.8"));
        assertThat(cost.reached(number("0"))).isEqualTo(measured("2"));
    }

    @Test
    void earned_whenAThirdIsDone_isAThirdOfTheQuantityAtSixPlaces() {
        var contribution = new Contribution(UUID.randomUUID(), number("100"), null);

        assertThat(contribution.earned(number("1"), number("3"))).isEqualTo(number("33.333333"));
        assertThat(contribution.earned(number("0.6"), number("1"))).isEqualByComparingTo("60");
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    private static Rating measured(String fraction) {
        return new Rating.Measured(new BigDecimal(fraction));
    }
}
