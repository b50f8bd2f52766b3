package io.lockstep.goal.metric;

import static org.assertj.core.api.Assertions.assertThat;

import io.lockstep.goal.Words;
import io.lockstep.goal.keyresult.Direction;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What requirements.md section 5 asks of the shipped KPIs. */
class ShippedCatalogueTest {

    private final List<ShippedMetric> shipped = ShippedCatalogue.open().metrics();

    @Test
    void metrics_whenRead_areAboutAHundredWithUniqueCodes() {
        assertThat(shipped).hasSizeGreaterThan(100);
        assertThat(shipped)
                .extracting(ShippedMetric::code)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches(MetricTerms.CODE));
    }

    @Test
    void texts_whenRead_areInBothLanguages() {
        assertThat(shipped)
                .allSatisfy(metric -> texts(metric.terms()).forEach(words -> {
                    assertThat(words.zh()).isNotBlank();
                    assertThat(words.en()).isNotBlank().doesNotMatch(".*\\p{IsHan}.*");
                }));
        assertThat(shipped)
                .extracting(metric -> metric.terms().definition().zh())
                .allMatch(definition -> definition.matches(".*\\p{IsHan}.*"));
    }

    @Test
    void attributes_whenRead_areComplete() {
        assertThat(shipped).allSatisfy(metric -> {
            var terms = metric.terms();
            assertThat(terms.formula()).isNotNull();
            assertThat(terms.example()).isNotNull();
            assertThat(terms.dimension()).isNotNull();
            assertThat(terms.perspective()).isNotNull();
            assertThat(terms.kind()).isNotNull();
            assertThat(terms.roles()).isNotEmpty();
            assertThat(terms.sources()).isNotEmpty();
        });
        assertThat(shipped).extracting(metric -> metric.terms().dimension()).contains(Dimension.values());
        assertThat(shipped).extracting(metric -> metric.terms().perspective()).contains(Perspective.values());
        assertThat(shipped).extracting(metric -> metric.terms().kind()).contains(MetricKind.values());
    }

    @Test
    void sameNameWithTwoMeanings_whenRead_isTwoEntries() {
        assertThat(shipped)
                .extracting(ShippedMetric::code)
                .contains("cac-per-potential-customer", "customer-acquisition-cost")
                .contains("content-traffic-conversion-rate", "content-traffic-leads")
                .contains("complaint-response-timeliness", "complaint-response-time");
    }

    @Test
    void better_whenNamed_isAShippedKpiThatNamesNoBetterOneItself() {
        var byCode = shipped.stream().collect(Collectors.toMap(ShippedMetric::code, ShippedMetric::terms));

        var better = shipped.stream()
                .map(metric -> metric.terms().better())
                .filter(Objects::nonNull)
                .toList();

        assertThat(better).isNotEmpty().allSatisfy(code -> assertThat(byCode).containsKey(code));
        assertThat(better)
                .allSatisfy(code -> assertThat(byCode.get(code).better()).isNull());
    }

    @Test
    void cheaper_whenNamed_isAShippedKpiThatCostsLess() {
        var byCode = shipped.stream().collect(Collectors.toMap(ShippedMetric::code, ShippedMetric::terms));

        assertThat(shipped)
                .filteredOn(metric -> metric.terms().cheaper() != null)
                .isNotEmpty()
                .allSatisfy(metric -> {
                    var cheaper = byCode.get(metric.terms().cheaper());
                    assertThat(cheaper).isNotNull();
                    assertThat(cheaper.collectionCost())
                            .isLessThan(metric.terms().collectionCost());
                });
    }

    @Test
    void direction_whenLowerOrTwoSided_isAsInTheDocuments() {
        assertThat(shipped)
                .filteredOn(metric -> metric.terms().direction() == Direction.LOWER_IS_BETTER)
                .extracting(ShippedMetric::code)
                .contains(
                        "cac-payback-period",
                        "complaint-rate",
                        "ineffective-spend-share",
                        "churn",
                        "activity-conversion-cycle");
        assertThat(shipped)
                .filteredOn(metric -> metric.terms().direction() == Direction.WITHIN_RANGE)
                .extracting(ShippedMetric::code)
                .containsExactly("marketing-cost-deviation");
    }

    @Test
    void aliases_whenCompared_nameOneKpiEach() {
        assertThat(shipped.stream().flatMap(metric -> metric.terms().aliases().stream()))
                .doesNotHaveDuplicates();
    }

    private static Stream<Words> texts(MetricTerms terms) {
        return Stream.of(
                        terms.name(),
                        terms.definition(),
                        terms.scope(),
                        terms.formula(),
                        terms.why(),
                        terms.example(),
                        terms.judged())
                .filter(Objects::nonNull);
    }
}
