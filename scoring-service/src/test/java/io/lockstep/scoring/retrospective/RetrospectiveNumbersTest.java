package io.lockstep.scoring.retrospective;

import static io.lockstep.scoring.testing.Published.START;
import static io.lockstep.scoring.testing.Published.TODAY;
import static io.lockstep.scoring.testing.Published.keyResult;
import static io.lockstep.scoring.testing.Requests.viewer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.lockstep.kit.event.Ids;
import io.lockstep.kit.testing.LockstepTestResource;
import io.lockstep.kit.testing.SettableClock;
import io.lockstep.scoring.retrospective.Retrospective.Answer;
import io.lockstep.scoring.retrospective.Retrospective.CauseCounts;
import io.lockstep.scoring.retrospective.Retrospective.GoalOutcome;
import io.lockstep.scoring.retrospective.Retrospective.Misses;
import io.lockstep.scoring.retrospective.Retrospective.PartOutcome;
import io.lockstep.scoring.retrospective.Retrospective.Proposal;
import io.lockstep.scoring.retrospective.Retrospective.ProposalKind;
import io.lockstep.scoring.testing.Delivery;
import io.lockstep.scoring.testing.Published;
import io.lockstep.scoring.testing.WorkEvents;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The numbers of a retrospective against sums made here from nothing but the events: 120 % of the leads, 85 % of the conversion
 * (features.md, X17), a goal that was missed, and one that nobody measured.
 */
@QuarkusTest
@WithTestResource(LockstepTestResource.class)
class RetrospectiveNumbersTest {

    /** A key result with what was reported of it. */
    private record Part(
            UUID id, String weight, String target, @Nullable String value) {

        static Part of(String weight, String target, @Nullable String value) {
            return new Part(Ids.next(), weight, target, value);
        }

        BigDecimal points() {
            return new BigDecimal(weight);
        }

        @Nullable
        BigDecimal achievement() {
            return value == null
                    ? null
                    : new BigDecimal(value).divide(new BigDecimal(target), 6, RoundingMode.HALF_EVEN);
        }
    }

    @Inject
    Delivery delivery;

    private final UUID cycle = Ids.next();
    private final Part leads = Part.of("60", "1000", "1200");
    private final Part conversion = Part.of("40", "0.2", "0.17");
    private final Part visits = Part.of("50", "1000", "403");
    private final Part trials = Part.of("20", "7", "2");
    private final Part reads = Part.of("30", "50", null);
    private final Part calls = Part.of("100", "80", null);
    private final Map<UUID, List<Part>> plan = Map.of(
            Ids.next(),
            List.of(leads, conversion),
            Ids.next(),
            List.of(visits, trials, reads),
            Ids.next(),
            List.of(calls));

    @BeforeEach
    void setUp() {
        SettableClock.installAt(Published.NOW);
        delivery.forgetAll();
        delivery.deliver(Published.cycle(cycle, 1));
        plan.forEach((goal, parts) -> delivery.deliver(Published.goal(goal, cycle, 1)
                .with("keyResults", parts.stream().map(this::keyResultOf).toList())));
        parts().filter(part -> part.value() != null)
                .forEach(part -> delivery.deliver(Published.measurement(part.id(), part.value())));
    }

    @Test
    void completion_whenTheCycleCloses_equalsTheSumsOverItsParts() {
        var goals = closed().goals().stream().collect(Collectors.toMap(GoalOutcome::goalId, Function.identity()));

        assertThat(goals).hasSize(3);
        plan.forEach((goal, parts) -> {
            var outcome = goals.get(goal);
            assertNumber(outcome.achievement(), mean(parts));
            assertNumber(outcome.coverage(), coverage(parts));
            var byId = outcome.keyResults().stream()
                    .collect(Collectors.toMap(PartOutcome::keyResultId, Function.identity()));
            parts.forEach(part -> assertNumber(byId.get(part.id()).achievement(), part.achievement()));
        });
        assertNumber(goals.get(goalOf(leads)).achievement(), new BigDecimal("1.06"));
    }

    @Test
    void causes_whenAlertsWereAnswered_countTheLastAnswerToEachWithItsLastEffect() {
        var first = alert(conversion.id());
        var second = alert(visits.id());
        var third = alert(goalOf(visits));
        delivery.deliver(
                filed(first, "EXECUTION").with("filedAt", Published.NOW),
                filed(second, "EXECUTION"),
                filed(third, "RESOURCE"),
                measured(second, 7, "0.8", "0.7"),
                measured(third, 7, "0.5", "0.6"));
        SettableClock.installAt(Published.NOW.plusSeconds(60));
        delivery.deliver(filed(first, "GOAL_SETTING"), measured(second, 14, "0.8", "0.95"));

        var retrospective = closed();

        assertThat(retrospective.causes()).isEqualTo(new CauseCounts(1, 1, 1));
        // the conversion by goal setting, the visits by their own execution, the trials by the resources of their goal
        assertThat(retrospective.misses()).isEqualTo(new Misses(3, 1, 1, 1, 0));
        assertThat(retrospective.answers())
                .extracting(
                        Answer::alertId,
                        Answer::goalId,
                        answer -> answer.cause().name(),
                        Answer::hasHelped)
                .containsExactlyInAnyOrder(
                        tuple(first, goalOf(conversion), "GOAL_SETTING", false),
                        tuple(second, goalOf(visits), "EXECUTION", true),
                        tuple(third, goalOf(visits), "RESOURCE", true));
        assertThat(retrospective.answers())
                .filteredOn(answer -> answer.alertId().equals(second))
                .extracting(Answer::before, Answer::after)
                .containsExactly(tuple(new BigDecimal("0.8"), new BigDecimal("0.95")));
    }

    @Test
    void contribution_whenLeadsBought_countsTheNewestVersionsOfThePeriod() {
        var returned = Ids.next();
        var revenues = List.of("8", "12", "29");
        revenues.forEach(
                revenue -> delivery.deliver(bought(Ids.next(), 1, revenue, revenue.equals("29") ? null : revenue)));
        delivery.deliver(
                bought(returned, 1, "100", "100"),
                bought(returned, 2, "1", "1"),
                bought(Ids.next(), 1, "777", "777").with("asOf", START.minusDays(1)));

        var contribution = closed().contribution();

        assertNumber(contribution.customers(), new BigDecimal("4"));
        assertNumber(contribution.marketingCustomers(), new BigDecimal("3"));
        assertNumber(contribution.customerShare(), new BigDecimal("0.75"));
        assertNumber(contribution.revenue(), new BigDecimal("50"));
        assertNumber(contribution.marketingRevenue(), new BigDecimal("21"));
        assertNumber(contribution.revenueShare(), new BigDecimal("0.42"));
    }

    @Test
    void proposals_whenTheNumbersAreThoseOfTheDocuments_followTheirRules() {
        delivery.deliver(filed(alert(visits.id()), "GOAL_SETTING"));

        var proposals = closed().proposals();

        // 1000 x (1 + 0.2 / 2); 1000 x (1 - 0.597 / 2) and 7 x (1 - 5/7 / 2) to three digits; five points from 120 % to
        // 85 %
        assertThat(proposals)
                .extracting(Proposal::kind, Proposal::keyResultId, proposal -> String.valueOf(proposal.to()))
                .containsExactlyInAnyOrder(
                        tuple(ProposalKind.TARGET, leads.id(), "1100"),
                        tuple(ProposalKind.WEIGHT, leads.id(), "55"),
                        tuple(ProposalKind.WEIGHT, conversion.id(), "45"),
                        tuple(ProposalKind.TARGET, visits.id(), "702"),
                        tuple(ProposalKind.TARGET, trials.id(), "4.5"),
                        tuple(ProposalKind.DROP, reads.id(), "null"),
                        tuple(ProposalKind.DROP, calls.id(), "null"));
    }

    private Retrospective closed() {
        delivery.deliver(Published.cycleClosed(cycle));
        return viewer().get("/v1/retrospectives/" + cycle)
                .then()
                .statusCode(200)
                .extract()
                .as(Retrospective.class);
    }

    private Map<String, Object> keyResultOf(Part part) {
        return part.equals(conversion)
                ? keyResult(part.id(), part.target(), part.weight(), "aggregation", "AVERAGE")
                : keyResult(part.id(), part.target(), part.weight());
    }

    private static Published filed(UUID alert, String cause) {
        return WorkEvents.remediation("filed", alert).with("cause", cause);
    }

    private static Published measured(UUID alert, int days, String before, String after) {
        return WorkEvents.remediation("measured", alert)
                .with("afterDays", days)
                .with("before", new BigDecimal(before))
                .with("after", new BigDecimal(after));
    }

    private static Published bought(UUID lead, long version, String revenue, @Nullable String byMarketing) {
        var fact = Published.lead(lead, version, null)
                .with("asOf", TODAY.minusDays(3))
                .with("conversions", 1)
                .with("customers", 1)
                .with("revenue", new BigDecimal(revenue));
        return byMarketing == null
                ? fact
                : fact.with("marketingCustomers", 1).with("marketingRevenue", new BigDecimal(byMarketing));
    }

    private static UUID alert(UUID subject) {
        return UUID.fromString(
                viewer().queryParam("subjectId", subject).get("/v1/alerts").path("items[0].alertId"));
    }

    private UUID goalOf(Part part) {
        return plan.entrySet().stream()
                .filter(goal -> goal.getValue().contains(part))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private Stream<Part> parts() {
        return plan.values().stream().flatMap(List::stream);
    }

    private static @Nullable BigDecimal mean(List<Part> parts) {
        var sum = BigDecimal.ZERO;
        var weight = BigDecimal.ZERO;
        for (var part : parts) {
            if (part.achievement() != null) {
                sum = sum.add(part.points().multiply(part.achievement()));
                weight = weight.add(part.points());
            }
        }
        return weight.signum() == 0 ? null : sum.divide(weight, 6, RoundingMode.HALF_EVEN);
    }

    private static BigDecimal coverage(List<Part> parts) {
        var measured = parts.stream()
                .filter(part -> part.value() != null)
                .map(Part::points)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return measured.divide(
                parts.stream().map(Part::points).reduce(BigDecimal.ZERO, BigDecimal::add), 6, RoundingMode.HALF_EVEN);
    }

    private static void assertNumber(@Nullable BigDecimal actual, @Nullable BigDecimal expected) {
        if (expected == null) {
            assertThat(actual).isNull();
        } else {
            assertThat(actual).isEqualByComparingTo(expected);
        }
    }
}
