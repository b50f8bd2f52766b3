package io.lockstep.scoring.weighting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lockstep.scoring.achievement.Rating;
import io.lockstep.scoring.template.ShippedTemplates;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The golden numbers of features.md, and the rules around them. */
class ScorecardScoreTest {

    private static final LocalDate START = LocalDate.parse("2024-01-31");
    private static final List<WeightedKpi> NEW =
            ShippedTemplates.find("new-business").orElseThrow().kpis();
    private static final List<WeightedKpi> MATURE =
            ShippedTemplates.find("mature-business").orElseThrow().kpis();

    @Test
    void score_whenNewBusinessIsUncapped_is1018() {
        assertThat(total(NEW, "0.9", "1.2", "1", "0.98")).isEqualByComparingTo("1.018");
    }

    @Test
    void score_whenEachKpiIsCappedAt100_is0958() {
        var capped = NEW.stream()
                .map(kpi -> new WeightedKpi(kpi.kpi(), kpi.weight(), BigDecimal.ONE, null, null))
                .toList();

        assertThat(total(capped, "0.9", "1.2", "1", "0.98")).isEqualByComparingTo("0.958");
    }

    @Test
    void score_whenTheyAreNewcomers_is101575() {
        var newcomer = NewcomerPhase.DEFAULT.apply(NEW, START, START.plusDays(10));

        assertThat(newcomer)
                .extracting(WeightedKpi::weight)
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(number("35"), number("26.25"), number("30"), number("8.75"));
        assertThat(total(newcomer, "0.9", "1.2", "1", "0.98")).isEqualByComparingTo("1.01575");
    }

    @Test
    void score_whenBusinessIsMature_is09775() {
        assertThat(total(MATURE, "1.05", "0.95", "0.8", "1.1")).isEqualByComparingTo("0.9775");
    }

    @Test
    void score_whenAKpiIsNotMeasured_leavesItOutAndSaysSo() {
        var score = ScorecardScore.of(
                NEW, Map.of("new-customers-developed", measured("0.9"), "activity-roi", measured("1.2")));

        assertThat(score.total()).isEqualTo(measured("1.028571"));
        assertThat(score.coverage()).isEqualByComparingTo("0.7");
        assertThat(score.parts().get(2).points()).isNull();
    }

    @Test
    void score_whenNothingIsMeasured_isNoDataAndNotZero() {
        assertThat(ScorecardScore.of(NEW, Map.of()).total())
                .isEqualTo(new Rating.NoData(Rating.Reason.NO_MEASURED_PART));
    }

    @ParameterizedTest
    @CsvSource({"0.9499, 0.6, compliance-rate", "0.95, 1.015, ", "1, 1.02, "})
    void score_whenComplianceIsBelowItsFloor_isLimited(String compliance, BigDecimal total, String by) {
        var gated = Weights.rebalance(
                List.of(
                        NEW.get(0),
                        NEW.get(1),
                        NEW.get(2),
                        new WeightedKpi("compliance-rate", number("10"), null, number("0.95"), number("0.6"))),
                "compliance-rate",
                number("10"));

        var score = ScorecardScore.of(gated, achievements(gated, "0.9", "1.2", "1", compliance));

        assertThat(score.total()).isEqualTo(new Rating.Measured(total));
        assertThat(score.limitedBy()).isEqualTo(by);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-31, 30",
        "2024-04-29, 30",
        "2024-04-30, 26.67",
        "2024-05-31, 23.33",
        "2024-06-30, 20",
        "2024-07-31, 20",
        "2030-01-01, 20"
    })
    void newcomer_whenMonthsPass_movesLinearlyBackToTheTemplate(LocalDate day, BigDecimal training) {
        var weights = NewcomerPhase.DEFAULT.apply(NEW, START, day);

        assertThat(weights.get(2).weight()).isEqualByComparingTo(training);
        assertThat(Weights.areWhole(weights)).isTrue();
    }

    @Test
    void newcomer_whenTheTemplateHasNoTraining_getsIt() {
        var weights = NewcomerPhase.DEFAULT.apply(MATURE, START, START);

        assertThat(weights).hasSize(5);
        assertThat(weights.getLast().kpi()).isEqualTo("training-completion");
        assertThat(weights.getFirst().weight()).isEqualByComparingTo("24.5");
        assertThat(NewcomerPhase.DEFAULT.apply(MATURE, null, START)).isEqualTo(MATURE);
    }

    @Test
    void rebalance_whenThirdsDoNotFit_roundsTheLargestRemaindersUp() {
        var three = List.of(
                new WeightedKpi("a", number("40")), new WeightedKpi("b", number("20")),
                new WeightedKpi("c", number("20")), new WeightedKpi("d", number("20")));

        var after = Weights.rebalance(three, "a", number("0"));

        assertThat(after)
                .extracting(WeightedKpi::weight)
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(number("0"), number("33.34"), number("33.33"), number("33.33"));
    }

    @Test
    void rebalance_whenNobodyCanCarryTheRest_isRefused() {
        assertThatThrownBy(() -> Weights.rebalance(List.of(new WeightedKpi("a", number("100"))), "a", number("40")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Weights.rebalance(List.of(), "a", number("100"))).hasSize(1);
    }

    @Property
    void rebalance_always_sumsToExactly100AndStaysWithinOneHundredth(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 1, max = 10_000) Integer> others,
            @ForAll @IntRange(max = 10_000) int weight) {
        var kpis = new ArrayList<WeightedKpi>();
        others.forEach(other -> kpis.add(new WeightedKpi("kpi" + kpis.size(), BigDecimal.valueOf(other, 2))));
        var wanted = BigDecimal.valueOf(weight, 2);

        var after = Weights.rebalance(kpis, "new", wanted);

        assertThat(Weights.sum(after)).isEqualByComparingTo("100");
        assertThat(after.getLast().weight()).isEqualTo(wanted);
        var factor = Weights.WHOLE.subtract(wanted).divide(Weights.sum(kpis), MathContext.DECIMAL128);
        for (var i = 0; i < kpis.size(); i++) {
            assertThat(after.get(i)
                            .weight()
                            .subtract(kpis.get(i).weight().multiply(factor))
                            .abs())
                    .isLessThanOrEqualTo(number("0.01"));
        }
    }

    private static BigDecimal total(List<WeightedKpi> kpis, String... achievements) {
        return ScorecardScore.of(kpis, achievements(kpis, achievements))
                .total()
                .fraction()
                .orElseThrow();
    }

    private static Map<String, Rating> achievements(List<WeightedKpi> kpis, String... fractions) {
        var achievements = new HashMap<String, Rating>();
        for (var i = 0; i < fractions.length; i++) {
            achievements.put(kpis.get(i).kpi(), measured(fractions[i]));
        }
        return achievements;
    }

    private static Rating measured(String fraction) {
        return new Rating.Measured(number(fraction));
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }
}
