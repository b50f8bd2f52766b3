package io.lockstep.scoring.alert;

import static io.lockstep.scoring.testing.Published.TODAY;
import static io.lockstep.scoring.testing.Published.keyResult;
import static org.assertj.core.api.Assertions.assertThat;

import io.lockstep.kit.event.EventJson;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(LockstepTestResource.class)
class AlertRaisingTest {

    @Inject
    Delivery delivery;

    @Inject
    Jdbi jdbi;

    private final UUID cycle = Ids.next();
    private final UUID goal = Ids.next();
    private final UUID leads = Ids.next();
    private final UUID task = Ids.next();
    private int recorded;

    @BeforeEach
    void setUp() {
        SettableClock.installAt(Published.NOW);
        delivery.forgetAll();
        // half of the way is expected today, so that a value of 500 is a pace of 1
        delivery.deliver(
                Published.cycle(cycle, 1),
                Published.goal(goal, cycle, 1)
                        .with("thresholds", Map.of("warning", BigDecimal.ZERO, "critical", BigDecimal.ZERO))
                        .measuring(keyResult(
                                leads, "1000", "100", "thresholds", Map.of("warning", 0.90, "critical", 0.60))));
    }

    @ParameterizedTest
    @CsvSource({
        "0.75, WARNING",
        "0.80, WARNING",
        "0.64, WARNING",
        "0.60, WARNING",
        "0.5999, CRITICAL",
        "0.90, ",
    })
    void observe_whenPaceIsMeasured_raisesStrictlyBelowTheThreshold(BigDecimal pace, String level) {
        pace(pace);

        assertThat(changes()).isEqualTo(level == null ? List.of() : List.of("KPI_SHORTFALL " + level));
    }

    @Test
    void observe_whenItRecoversAndFallsAgain_clearsAt095AndRaisesOnceMore() {
        for (var pace : List.of("0.60", "0.94", "0.95", "0.60", "0.60")) {
            pace(new BigDecimal(pace));
        }

        assertThat(changes()).containsExactly("KPI_SHORTFALL WARNING", "KPI_SHORTFALL null", "KPI_SHORTFALL WARNING");
        assertThat(count("select count(*) from alert")).isEqualTo(2);
        assertThat(count("select count(*) from alert where cleared_at is null")).isEqualTo(1);
    }

    @Test
    void observe_whenCriticalReturnsAt065_changesLevelInPlace() {
        for (var pace : List.of("0.59", "0.64", "0.65", "0.59")) {
            pace(new BigDecimal(pace));
        }

        assertThat(changes())
                .containsExactly("KPI_SHORTFALL CRITICAL", "KPI_SHORTFALL WARNING", "KPI_SHORTFALL CRITICAL");
        assertThat(count("select count(*) from alert")).isEqualTo(1);
    }

    @Test
    void observe_whenTheProgressTableIsReported_raisesEachOfItsRows() {
        delivery.deliver(Published.task(task, 1)
                .with(
                        "indicators",
                        List.of(Map.of(
                                "code", "conversion",
                                "name", "线索转化率",
                                "unit", "%",
                                "target", new BigDecimal("0.10"),
                                "direction", "HIGHER_IS_BETTER"))));
        var webinar = Ids.next();
        delivery.deliver(Published.task(webinar, 1)
                .with("progressUnit", "QUANTITY")
                .with("plannedQuantity", 500)
                .with("planCurve", List.of(Map.of("date", TODAY, "planned", 500))));

        var progress = Published.progress(task, "0.6")
                .with("indicators", List.of(Map.of("code", "conversion", "value", new BigDecimal("0.08"))));
        delivery.deliver(
                progress, Published.progress(webinar, "0").without("percent").with("quantity", 320));

        assertThat(levels(task)).containsExactlyInAnyOrder("SCHEDULE_LAG 0.75 WARNING", "KPI_SHORTFALL 0.8 WARNING");
        assertThat(levels(webinar)).containsExactly("SCHEDULE_LAG 0.64 WARNING");
        assertThat(causes(task)).containsOnly(progress.id().toString());
    }

    @Test
    void observe_whenNothingIsMeasured_raisesNothing() {
        delivery.deliver(Published.task(task, 1));
        delivery.deliver(Published.dayStarted(cycle, TODAY));

        assertThat(changes()).isEmpty();
    }

    @Test
    void observe_whenNothingIsReportedAnyMore_raisesWithTheTickAndNamesTheLastFact() {
        var fact = Published.measurement(leads, "250").with("asOf", TODAY.minusDays(25));
        delivery.deliver(fact);
        var tick = Published.dayStarted(cycle, TODAY);

        delivery.deliver(tick);

        assertThat(changes()).containsExactly("KPI_SHORTFALL CRITICAL");
        var event = event("alert-raised");
        assertThat(event.get("causationid")).isEqualTo(tick.id().toString());
        assertThat(event.get("payload")).contains(fact.id().toString());
    }

    @Test
    void observe_whenTheTaskLags_theDailyTickRaises() {
        delivery.deliver(Published.task(task, 1)
                .with("planCurve", List.of(Map.of("date", Published.END, "planned", BigDecimal.ONE))));
        delivery.deliver(Published.progress(task, "0.4").with("asOf", TODAY.minusDays(10)));
        assertThat(changes()).isEmpty();

        delivery.deliver(Published.dayStarted(cycle, TODAY));

        assertThat(levels(task)).containsExactly("SCHEDULE_LAG 0.8 WARNING");
    }

    @Test
    void observe_whenLessThanFivePercentHavePassed_isNoise() {
        var early = keyResult(leads, "1000", "100", "start", TODAY.minusDays(4));
        early.put("end", TODAY.plusDays(96));
        delivery.deliver(Published.goal(goal, cycle, 2)
                .with("start", TODAY.minusDays(4))
                .with("end", TODAY.plusDays(96))
                .measuring(early));

        delivery.deliver(Published.measurement(leads, "1"));

        assertThat(changes()).isEmpty();
    }

    @Test
    void observe_whenARatesSampleIsTooSmall_isNoiseUntilItGrows() {
        var rate = keyResult(leads, "0.2", "100", "thresholds", Map.of("warning", 0.90, "critical", 0.60));
        rate.put("aggregation", "RATE");
        rate.put("minimumSample", 30);
        delivery.deliver(Published.goal(goal, cycle, 2)
                .with("thresholds", Map.of("warning", BigDecimal.ZERO, "critical", BigDecimal.ZERO))
                .measuring(rate));

        delivery.deliver(rate(1, 29));
        var thin = changes();
        delivery.deliver(rate(1, 30));

        assertThat(thin).isEmpty();
        assertThat(changes()).containsExactly("KPI_SHORTFALL CRITICAL");
    }

    @Test
    void observe_whenTheTargetIsLowered_clearsAsReplanned() {
        pace(new BigDecimal("0.75"));

        delivery.deliver(Published.goal(goal, cycle, 2).measuring(keyResult(leads, "700", "100")));

        assertThat(text("select cleared_because from alert")).isEqualTo("REPLANNED");
    }

    @Test
    void observe_whenTheCycleIsClosed_endsOpenAlertsAndRaisesNone() {
        pace(new BigDecimal("0.75"));

        delivery.deliver(Published.cycleClosed(cycle));

        assertThat(text("select cleared_because from alert")).isEqualTo("ENDED");
        assertThat(count("select count(*) from alert where cleared_at is null")).isZero();
    }

    @Test
    void observe_whenTheTaskIsCancelled_endsItsAlert() {
        delivery.deliver(Published.task(task, 1));
        delivery.deliver(Published.progress(task, "0.6"));

        delivery.deliver(Published.task(task, 2).with("state", "CANCELLED"));

        assertThat(text("select cleared_because from alert")).isEqualTo("ENDED");
    }

    private Published rate(int numerator, int denominator) {
        return Published.measurement(leads, "0")
                .without("value")
                .with("numerator", numerator)
                .with("denominator", denominator)
                .with("recordedAt", Published.NOW.plusSeconds(++recorded));
    }

    private void pace(BigDecimal pace) {
        var value = pace.multiply(BigDecimal.valueOf(500)).toPlainString();
        delivery.deliver(Published.measurement(leads, value).with("recordedAt", Published.NOW.plusSeconds(++recorded)));
    }

    private List<String> changes() {
        return jdbi.withHandle(
                handle -> handle.createQuery("""
                        select a.trigger || ' ' || coalesce(c.level, 'null')
                        from alert_change c join alert a using (alert_id) order by c.event_id
                        """).mapTo(String.class).list());
    }

    private List<String> levels(UUID subject) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select trigger || ' ' || value || ' ' || level from alert where subject_id = :id")
                .bind("id", subject)
                .mapTo(String.class)
                .list());
    }

    private List<String> causes(UUID subject) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select unnest(facts)::text from alert where subject_id = :id")
                        .bind("id", subject)
                        .mapTo(String.class)
                        .list());
    }

    /** From the feed, which keeps what the relay has already sent. */
    private Map<String, String> event(String name) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select c.moved_by::text causationid, f.payload
                        from feed f join alert_change c on c.event_id = f.event_id where f.name = :name
                        """)
                .bind("name", name)
                .map((row, context) -> {
                    EventJson.parse(row.getString("payload"));
                    return Map.of("causationid", row.getString("causationid"), "payload", row.getString("payload"));
                })
                .one());
    }

    private int count(String sql) {
        return jdbi.withHandle(
                handle -> handle.createQuery(sql).mapTo(Integer.class).one());
    }

    private String text(String sql) {
        return jdbi.withHandle(
                handle -> handle.createQuery(sql).mapTo(String.class).one());
    }
}
