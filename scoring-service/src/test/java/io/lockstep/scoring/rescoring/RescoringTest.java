package io.lockstep.scoring.rescoring;

import static io.lockstep.scoring.testing.Published.TODAY;
import static io.lockstep.scoring.testing.Published.keyResult;
import static org.assertj.core.api.Assertions.assertThat;

import io.lockstep.kit.event.Ids;
import io.lockstep.kit.testing.LockstepTestResource;
import io.lockstep.kit.testing.SettableClock;
import io.lockstep.scoring.testing.Delivery;
import io.lockstep.scoring.testing.Published;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LockstepTestResource.class)
class RescoringTest {

    @Inject
    Delivery delivery;

    @Inject
    Jdbi jdbi;

    private final UUID cycle = Ids.next();
    private final UUID sales = Ids.next();
    private final UUID marketing = Ids.next();
    private final UUID leads = Ids.next();
    private final UUID revenue = Ids.next();

    @BeforeEach
    void setUp() {
        SettableClock.installAt(Published.NOW);
        delivery.forgetAll();
        delivery.deliver(
                Published.cycle(cycle, 1),
                Published.goal(sales, cycle, 1).measuring(keyResult(revenue, "200", "40")),
                Published.goal(marketing, cycle, 1).under(sales, "60").measuring(keyResult(leads, "1000", "100")));
    }

    @Test
    void rescore_whenAKeyResultIsMeasured_rollsUpToTheRoot() {
        delivery.deliver(Published.measurement(leads, "300"));

        assertThat(score(leads)).isEqualTo(new Seen("0.300000", "0.600000", "1.000000"));
        assertThat(score(marketing)).isEqualTo(new Seen("0.300000", "0.600000", "1.000000"));
        assertThat(score(sales)).isEqualTo(new Seen("0.300000", "0.600000", "0.600000"));
    }

    @Test
    void rescore_whenASiblingIsMeasuredToo_weighsBoth() {
        delivery.deliver(Published.measurement(leads, "300"), Published.measurement(revenue, "100"));

        assertThat(score(sales)).isEqualTo(new Seen("0.380000", "0.760000", "1.000000"));
    }

    @Test
    void rescore_whenALateFactDoesNotWin_changesNothing() {
        delivery.deliver(Published.measurement(leads, "300"));

        delivery.deliver(Published.measurement(leads, "900").with("asOf", TODAY.minusDays(3)));

        assertThat(score(leads).achievement()).isEqualTo("0.300000");
        assertThat(count("score_history")).isEqualTo(3);
    }

    @Test
    void rescore_whenADayStarts_paceFallsWithoutAnyFact() {
        delivery.deliver(Published.measurement(leads, "300").with("asOf", TODAY.minusDays(25)));
        var before = score(leads);

        delivery.deliver(Published.dayStarted(cycle, TODAY));

        assertThat(before).isEqualTo(new Seen("0.300000", "1.200000", "1.000000"));
        assertThat(score(leads)).isEqualTo(new Seen("0.300000", "0.600000", "1.000000"));
        assertThat(score(sales).pace()).isEqualTo("0.600000");
    }

    @Test
    void rescore_whenTheCycleIsClosed_paceBecomesAchievement() {
        delivery.deliver(Published.measurement(leads, "300"));

        delivery.deliver(Published.cycleClosed(cycle));

        assertThat(score(sales)).isEqualTo(new Seen("0.300000", "0.300000", "0.600000"));
    }

    @Test
    void rescore_whenAGoalMoves_carriesItsPartOver() {
        var other = Ids.next();
        delivery.deliver(
                Published.goal(other, cycle, 1),
                Published.measurement(leads, "300"),
                Published.measurement(revenue, "80"));

        delivery.deliver(
                Published.goal(marketing, cycle, 2).under(other, "100").measuring(keyResult(leads, "1000", "100")));

        assertThat(score(sales)).isEqualTo(new Seen("0.400000", "0.800000", "1.000000"));
        assertThat(score(other)).isEqualTo(new Seen("0.300000", "0.600000", "1.000000"));
    }

    @Test
    void rescore_whenWeightsChange_weighsAnew() {
        delivery.deliver(Published.measurement(leads, "300"), Published.measurement(revenue, "100"));

        delivery.deliver(
                Published.goal(sales, cycle, 2).measuring(keyResult(revenue, "200", "75")),
                Published.goal(marketing, cycle, 2).under(sales, "25").measuring(keyResult(leads, "1000", "100")));

        assertThat(score(sales).achievement()).isEqualTo("0.450000");
    }

    @Test
    void rescore_whenADraftIsActivated_startsToCount() {
        var draft = Ids.next();
        var trials = Ids.next();
        delivery.deliver(
                Published.goal(draft, cycle, 1)
                        .under(sales, "10")
                        .with("state", "DRAFT")
                        .measuring(keyResult(trials, "100", "100")),
                Published.measurement(trials, "50"),
                Published.measurement(leads, "300"));
        var before = score(draft);

        delivery.deliver(Published.goal(draft, cycle, 2).under(sales, "60").measuring(keyResult(trials, "100", "100")));

        assertThat(before).isEqualTo(new Seen(null, null, "0.000000"));
        assertThat(score(draft).achievement()).isEqualTo("0.500000");
        assertThat(score(sales).achievement()).isEqualTo("0.400000");
    }

    @Test
    void rescore_whenAKeyResultIsRemoved_leavesTheRollUp() {
        delivery.deliver(Published.measurement(leads, "300"), Published.measurement(revenue, "100"));

        delivery.deliver(Published.goal(sales, cycle, 2));

        assertThat(score(sales).achievement()).isEqualTo("0.300000");
        assertThat(score(revenue)).isEqualTo(new Seen(null, null, "0.000000"));
    }

    @Test
    void rescore_whenFactsComeBeforeTheirGoal_appliesThemWhenItArrives() {
        var late = Ids.next();
        var visits = Ids.next();
        delivery.deliver(Published.measurement(visits, "25"));
        var parked = count("parked_event");

        delivery.deliver(Published.goal(late, cycle, 1).measuring(keyResult(visits, "100", "100")));

        assertThat(parked).isEqualTo(1);
        assertThat(count("parked_event")).isZero();
        assertThat(score(late)).isEqualTo(new Seen("0.250000", "0.500000", "1.000000"));
    }

    @Test
    void rescore_whenAChildComesBeforeItsParent_isLinkedWhenTheParentArrives() {
        var parent = Ids.next();
        var child = Ids.next();
        var visits = Ids.next();
        delivery.deliver(
                Published.goal(child, cycle, 1).under(parent, "100").measuring(keyResult(visits, "100", "100")),
                Published.measurement(visits, "25"));

        delivery.deliver(Published.goal(parent, cycle, 1));

        assertThat(score(parent)).isEqualTo(new Seen("0.250000", "0.500000", "1.000000"));
    }

    @Test
    void rescore_whenTasksDeliver_addsUpEarnedValueAndIndicators() {
        var whitepaper = Ids.next();
        var webinar = Ids.next();
        delivery.deliver(Published.goal(marketing, cycle, 2)
                .under(sales, "60")
                .measuring(keyResult(leads, "1000", "100", "source", "TASKS")));
        delivery.deliver(
                Published.task(whitepaper, 1)
                        .with("contributions", List.of(Map.of("keyResultId", leads, "quantity", 100))),
                Published.task(webinar, 1)
                        .with("progressUnit", "QUANTITY")
                        .with("plannedQuantity", 500)
                        .with(
                                "contributions",
                                List.of(Map.of("keyResultId", leads, "quantity", 50, "indicator", "converted"))));

        delivery.deliver(
                Published.progress(whitepaper, "0.6"),
                Published.progress(webinar, "0")
                        .without("percent")
                        .with("quantity", 320)
                        .with("indicators", List.of(Map.of("code", "converted", "value", 40))));

        assertThat(score(leads).achievement()).isEqualTo("0.100000");
    }

    @Test
    void rescore_whenALeadsNewerVersionComes_replacesItsContribution() {
        var lead = Ids.next();
        delivery.deliver(Published.goal(marketing, cycle, 2)
                .under(sales, "60")
                .measuring(keyResult(leads, "4", "100", "source", "EFFECTIVE_LEADS")));
        delivery.deliver(
                Published.lead(lead, 2, leads), Published.lead(Ids.next(), 1, leads), Published.lead(lead, 1, leads));
        var before = score(leads).achievement();

        delivery.deliver(Published.lead(lead, 3, leads).with("effectiveLeads", 0));

        assertThat(before).isEqualTo("0.500000");
        assertThat(score(leads).achievement()).isEqualTo("0.250000");
    }

    @Test
    void rescore_whenAnEventComesTwice_hasOneEffect() {
        var measurement = Published.measurement(leads, "300");

        delivery.deliver(measurement, measurement);
        delivery.deliver(measurement);

        assertThat(count("score_history")).isEqualTo(3);
        assertThat(count("outbox where type like '%score-changed%'")).isLessThanOrEqualTo(3);
    }

    private record Seen(String achievement, String pace, String coverage) {}

    private Seen score(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from node where id = :id")
                .bind("id", id)
                .map((row, context) -> new Seen(
                        text(row.getBigDecimal("achievement")),
                        text(row.getBigDecimal("pace")),
                        text(row.getBigDecimal("coverage"))))
                .one());
    }

    private int count(String table) {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from " + table)
                .mapTo(Integer.class)
                .one());
    }

    private static String text(BigDecimal number) {
        return number == null ? null : number.setScale(6).toPlainString();
    }
}
