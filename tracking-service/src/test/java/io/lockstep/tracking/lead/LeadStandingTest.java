package io.lockstep.tracking.lead;

import static io.lockstep.tracking.lead.LeadFixture.event;
import static io.lockstep.tracking.lead.LeadFixture.facts;
import static io.lockstep.tracking.lead.LeadFixture.fold;
import static io.lockstep.tracking.lead.LeadFixture.from;
import static io.lockstep.tracking.lead.LeadFixture.matching;
import static io.lockstep.tracking.lead.LeadFixture.policy;
import static io.lockstep.tracking.lead.LeadFixture.standing;
import static io.lockstep.tracking.lead.LeadFixture.weights;
import static io.lockstep.tracking.lead.LeadFixture.worth;
import static org.assertj.core.api.Assertions.assertThat;

import io.lockstep.tracking.attribution.AttributionRule;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeadStandingTest {

    private static final int DAY = 24 * 60;

    @Test
    void score_whenSomeRulesMatch_isTheirShareOfTheWeight() {
        // given
        var policy = new LeadPolicy(
                AttributionRule.LAST_TOUCH,
                Duration.ofHours(24),
                new BigDecimal("0.6"),
                weights(Map.of("industry", 60, "size", 30, "budget", 10)),
                Set.of());

        // when: the size is told later, the budget never
        var first = event("1", LeadVerb.CREATED, 0, matching(Map.of("industry", true)));
        var later = event("2", LeadVerb.UPDATED, 1, matching(Map.of("size", true)));
        var corrected = event("3", LeadVerb.UPDATED, 2, matching(Map.of("industry", false)));

        // then
        assertThat(new LeadStanding(fold(), policy).score()).isNull();
        assertThat(new LeadStanding(fold(first), policy).score()).isEqualByComparingTo("0.6");
        assertThat(new LeadStanding(fold(first), policy).isEffective()).isTrue();
        assertThat(new LeadStanding(fold(later, first), policy).score()).isEqualByComparingTo("0.9");
        assertThat(new LeadStanding(fold(later, corrected, first), policy).score())
                .isEqualByComparingTo("0.3");
        assertThat(new LeadStanding(fold(later, corrected, first), policy).isEffective())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"90, 1.5, true", "1440, 24, true", "1441, 24.016667, false", "-5, 0, true"})
    void allocation_whenAssigned_isMeasuredFromTheFirstEvent(int minute, String hours, boolean onTime) {
        var standing = standing(event("2", LeadVerb.ASSIGNED, minute), event("1", LeadVerb.CREATED, 0));

        assertThat(standing.allocationHours()).isEqualByComparingTo(hours);
        assertThat(standing.isAssignedOnTime()).isEqualTo(onTime);
    }

    @Test
    void conversionDays_whenConvertedTwice_runToTheFirstConversion() {
        var standing = standing(
                event("3", LeadVerb.CONVERTED, 30 * DAY),
                event("2", LeadVerb.CONVERTED, 10 * DAY + DAY / 2),
                event("1", LeadVerb.CREATED, 0));

        assertThat(standing.conversionDays()).isEqualByComparingTo("10.5");
    }

    @Test
    void facts_whenTouchedTwice_countForTheFirstTheLastOrBoth() {
        // given
        var state = fold(
                event("1", LeadVerb.CREATED, 0, from("webinar", "spring")),
                event("2", LeadVerb.UPDATED, 5, from("fair", "expo")),
                event("3", LeadVerb.CONVERTED, 9, worth("100.000001")));

        // then
        assertThat(channels(state, AttributionRule.FIRST_TOUCH)).isEqualTo("webinar/spring 1 100.000001");
        assertThat(channels(state, AttributionRule.LAST_TOUCH)).isEqualTo("fair/expo 1 100.000001");
        assertThat(channels(state, AttributionRule.LINEAR)).isEqualTo("webinar/spring 0.5 50.000001, fair/expo 0.5 50");
    }

    @Test
    void facts_whenLinear_leaveOutTouchesThatSayLess() {
        var state = fold(
                event("1", LeadVerb.CREATED, 0, from("webinar", null)),
                event("2", LeadVerb.UPDATED, 1, from("webinar", "spring")),
                event("3", LeadVerb.UPDATED, 2, from(null, "spring")));

        assertThat(channels(state, AttributionRule.LINEAR)).isEqualTo("webinar/spring 1 0");
    }

    @Test
    void facts_whenLinearInThree_addUpExactly() {
        // given
        var state = fold(
                event("1", LeadVerb.CREATED, 0, from("a", null)),
                event("2", LeadVerb.ASSIGNED, 60, from("b", null)),
                event("3", LeadVerb.CONVERTED, DAY, from("c", null)),
                event("4", LeadVerb.UPDATED, 2 * DAY, worth("1000")));

        // when
        var facts = facts(new LeadStanding(state, policy(AttributionRule.LINEAR)));

        // then
        assertThat(facts).hasSize(3).extracting(LeadFactRecorded::part).containsExactly(0, 1, 2);
        assertThat(facts)
                .extracting(LeadFactRecorded::leads)
                .containsExactly(new BigDecimal("0.333334"), new BigDecimal("0.333333"), new BigDecimal("0.333333"));
        assertThat(sum(facts, LeadFactRecorded::leads)).isEqualByComparingTo("1");
        assertThat(sum(facts, LeadFactRecorded::revenue)).isEqualByComparingTo("1000");
        assertThat(sum(facts, LeadFactRecorded::allocationHours)).isEqualByComparingTo("1");
        assertThat(sum(facts, LeadFactRecorded::conversionDays)).isEqualByComparingTo("1");
    }

    @Test
    void facts_whenSalesFoundItsCustomerItself_areNotMarketings() {
        var won = event("2", LeadVerb.CONVERTED, 5, worth("100"));

        var sales = facts(new LeadStanding(
                        fold(event("1", LeadVerb.CREATED, 0, from("sales", null)), won),
                        policy(AttributionRule.LAST_TOUCH)))
                .getFirst();
        var marketing = facts(new LeadStanding(
                        fold(event("1", LeadVerb.CREATED, 0, from("webinar", null)), won),
                        policy(AttributionRule.LAST_TOUCH)))
                .getFirst();
        var unknown = facts(new LeadStanding(fold(won), policy(AttributionRule.LAST_TOUCH)))
                .getFirst();

        assertThat(sales.customers()).isEqualByComparingTo("1");
        assertThat(sales.marketingCustomers()).isZero();
        assertThat(marketing.marketingCustomers()).isEqualByComparingTo("1");
        assertThat(marketing.marketingRevenue()).isEqualByComparingTo("100");
        assertThat(unknown.marketingCustomers()).isZero();
    }

    @Test
    void facts_whenDeleted_contributeNothing() {
        var fact = facts(standing(
                        event("1", LeadVerb.CREATED, 0, from("webinar", null)),
                        event("2", LeadVerb.ASSIGNED, 1),
                        event("3", LeadVerb.CONVERTED, 2, worth("10")),
                        event("4", LeadVerb.DELETED, 3)))
                .getFirst();

        assertThat(fact.leads()).isZero();
        assertThat(fact.allocations()).isZero();
        assertThat(fact.allocationHours()).isNull();
        assertThat(fact.conversionDays()).isNull();
        assertThat(fact.revenue()).isZero();
    }

    private static BigDecimal sum(java.util.List<LeadFactRecorded> facts, Function<LeadFactRecorded, BigDecimal> part) {
        return facts.stream().map(part).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String channels(LeadState state, AttributionRule rule) {
        return facts(new LeadStanding(state, policy(rule))).stream()
                .map(fact -> fact.channel() + "/" + fact.campaign() + " "
                        + fact.leads().stripTrailingZeros().toPlainString() + " "
                        + fact.revenue().stripTrailingZeros().toPlainString())
                .collect(java.util.stream.Collectors.joining(", "));
    }
}
