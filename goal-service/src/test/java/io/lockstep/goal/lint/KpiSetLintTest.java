package io.lockstep.goal.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.lockstep.goal.lint.KpiChange.Action;
import io.lockstep.goal.metric.Dimension;
import io.lockstep.goal.metric.KnownMetrics;
import io.lockstep.goal.metric.MetricFixture;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KpiSetLintTest {

    private static final KnownMetrics KNOWN = new KnownMetrics(MetricFixture.shipped());
    private static final LintLimits USUAL = new LintLimits(Set.copyOf(LintLimits.DIMENSIONS), LintLimits.MOST);

    /** features.md X11 and requirements.md M9. */
    @Test
    void of_whenLeadsAreCountedTwiceAndNothingWatchesRisk_mergesAndAddsARiskKpi() {
        var findings = lint("线索量=30", "获客数=30", "销售额=40");

        assertThat(findings)
                .extracting(LintFinding::rule)
                .containsExactly(LintRule.DUPLICATE, LintRule.MISSING_DIMENSION);
        var merge = findings.get(0);
        assertThat(merge.proposal().zh()).isEqualTo("合并为“有效线索量”");
        assertThat(merge.changes())
                .extracting(KpiChange::action)
                .containsExactly(Action.REMEASURE, Action.REWEIGH, Action.REMOVE);
        assertThat(merge.changes().get(0).metric()).isEqualTo("effective-leads");
        assertThat(merge.changes().get(1).weight()).isEqualByComparingTo("60");
        assertThat(merge.changes().get(2).item()).isEqualTo(1);
        assertThat(findings.get(1).changes().getFirst().keyResult().metric()).isEqualTo("complaint-rate");
    }

    @Test
    void of_whenTheBetterOneIsThere_keepsIt() {
        var merge = lint("lead-count=40", "effective-leads=30", "sales-volume=20", "complaint-rate=10")
                .getFirst();

        assertThat(merge.rule()).isEqualTo(LintRule.DUPLICATE);
        assertThat(merge.changes()).extracting(KpiChange::action).containsExactly(Action.REWEIGH, Action.REMOVE);
        assertThat(merge.changes().get(0).item()).isEqualTo(1);
        assertThat(merge.changes().get(0).weight()).isEqualByComparingTo("70");
        assertThat(merge.changes().get(1).item()).isZero();
    }

    @Test
    void of_whenAVagueKpiHasABetterOne_replacesItWithItsWeight() {
        var vague = lint("品牌影响力=50", "sales-volume=30", "complaint-rate=20").getFirst();

        assertThat(vague.rule()).isEqualTo(LintRule.VAGUE);
        assertThat(vague.changes()).extracting(KpiChange::action).containsExactly(Action.REMOVE, Action.ADD);
        assertThat(vague.changes().get(1).keyResult().metric()).isEqualTo("xiaohongshu-exposure-growth");
        assertThat(vague.changes().get(1).keyResult().weight()).isEqualByComparingTo("50");
    }

    /** requirements.md N7: what the ranking gives for four KPIs. */
    @Test
    void of_whenWeightsAreEqual_letsThemFallWithResultsFirst() {
        var equal = lint(
                        "training-completion=25", "new-customers-developed=25", "activity-roi=25", "compliance-rate=25")
                .getFirst();

        assertThat(equal.rule()).isEqualTo(LintRule.EQUAL_WEIGHTS);
        assertThat(equal.changes()).extracting(KpiChange::item).containsExactly(1, 2, 3, 0);
        assertThat(equal.changes())
                .extracting(change -> change.weight().stripTrailingZeros().toPlainString())
                .containsExactly("40", "30", "20", "10");
    }

    /** requirements.md N7 as it stands in the documents. */
    @Test
    void of_whenTheSetIsTheNewBusinessTemplate_findsNothing() {
        assertThat(lint(
                        "new-customers-developed=40",
                        "activity-roi=30",
                        "training-completion=20",
                        "compliance-rate=10"))
                .isEmpty();
    }

    @Test
    void of_whenThereAreTooMany_dropsTheLightestAndKeepsProportions() {
        var limits = new LintLimits(Set.of(), 2);

        var findings = KpiSetLint.of(kpis("sales-volume=50", "effective-leads=30", "complaint-rate=20"), KNOWN, limits);

        assertThat(findings).extracting(LintFinding::rule).containsExactly(LintRule.TOO_MANY);
        assertThat(findings.getFirst().changes())
                .extracting(KpiChange::action)
                .containsExactly(Action.REWEIGH, Action.REWEIGH, Action.REMOVE);
        assertThat(findings.getFirst().changes().getFirst().weight()).isEqualByComparingTo("62.5");
        assertThat(findings.getFirst().changes().get(2).item()).isEqualTo(2);
    }

    @Test
    void of_whenAKpiIsExpensive_offersACheaperOne() {
        var findings = lint("客户满意度=50", "effective-leads=30", "complaint-rate=20");

        assertThat(findings).extracting(LintFinding::rule).containsExactly(LintRule.EXPENSIVE);
        assertThat(findings.getFirst().changes().get(1).keyResult().metric()).isEqualTo("praise-rate");
    }

    @Test
    void of_whenUnknownNamesAreTheSame_areDuplicates() {
        assertThat(lint("门店巡检 次数=60", "门店巡检次数=40"))
                .extracting(LintFinding::rule)
                .contains(LintRule.DUPLICATE);
    }

    @Test
    void of_whenOtherDimensionsAreDemanded_missesThem() {
        var findings = KpiSetLint.of(
                kpis("sales-volume=60", "complaint-rate=40"),
                KNOWN,
                new LintLimits(Set.of(Dimension.CAPABILITY), LintLimits.MOST));

        assertThat(findings)
                .singleElement()
                .satisfies(
                        finding -> assertThat(finding.proposal().en()).isEqualTo("add \"Team training completion\""));
    }

    @Test
    void proportional_whenShared_sumsToExactlyAHundred() {
        for (int count = 1; count <= 60; count++) {
            var weights = Weights.ranked(count);

            assertThat(weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo("100");
            assertThat(weights).isSortedAccordingTo((a, b) -> b.compareTo(a));
        }
        assertThat(Weights.proportional(List.of(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE)))
                .containsExactly(new BigDecimal("33.34"), new BigDecimal("33.33"), new BigDecimal("33.33"));
    }

    private static List<LintFinding> lint(String... items) {
        return KpiSetLint.of(kpis(items), KNOWN, USUAL);
    }

    private static List<Kpi> kpis(String... items) {
        var kpis = new ArrayList<Kpi>();
        for (var item : items) {
            var name = item.split("=")[0];
            var weight = new BigDecimal(item.split("=")[1]);
            kpis.add(new Kpi(kpis.size(), null, name, weight, KNOWN.named(name).orElse(null)));
        }
        return kpis;
    }
}
