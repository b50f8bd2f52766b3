package io.lockstep.scoring.intake;

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
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A corrected or withdrawn fact no longer takes part, whatever arrives first. */
@QuarkusTest
@WithTestResource(LockstepTestResource.class)
class RetractionTest {

    @Inject
    Delivery delivery;

    @Inject
    Jdbi jdbi;

    private final UUID cycle = Ids.next();
    private final UUID goal = Ids.next();
    private final UUID visits = Ids.next();
    private final UUID leads = Ids.next();
    private final UUID task = Ids.next();

    @BeforeEach
    void setUp() {
        SettableClock.installAt(Published.NOW);
        delivery.forgetAll();
    }

    @Test
    void measurement_whenCorrected_countsAsCorrected() {
        var measured = Published.measurement(visits, "100");
        delivery.deliver(plan());
        delivery.deliver(measured);

        delivery.deliver(Published.correction(measured, "value", "30"));

        assertThat(achievement(visits)).isEqualTo("0.3");
    }

    @Test
    void measurement_whenTheCorrectionSpeaksOfAnEarlierDay_losesItsRank() {
        var earlier = Published.measurement(visits, "40").with("asOf", TODAY.minusDays(3));
        var latest = Published.measurement(visits, "100");
        delivery.deliver(plan());
        delivery.deliver(earlier, latest);

        delivery.deliver(Published.correction(latest, "value", "90").with("asOf", TODAY.minusDays(5)));

        assertThat(achievement(visits)).isEqualTo("0.4");
    }

    @Test
    void measurement_whenWithdrawn_leavesWhatWasMeasuredBefore() {
        var measured = Published.measurement(visits, "100");
        delivery.deliver(plan());
        delivery.deliver(Published.measurement(visits, "20").with("asOf", TODAY.minusDays(1)), measured);

        delivery.deliver(Published.withdrawal(measured));

        assertThat(achievement(visits)).isEqualTo("0.2");
    }

    @Test
    void measurement_whenTheOnlyOneIsWithdrawn_leavesNoData() {
        var measured = Published.measurement(visits, "100");
        delivery.deliver(plan());
        delivery.deliver(measured);

        delivery.deliver(Published.withdrawal(measured));

        assertThat(achievement(visits)).isNull();
        assertThat(achievement(goal)).isNull();
    }

    @Test
    void progress_whenWithdrawn_takesItsDeliveryAndItsLagAlong() {
        var reported = Published.progress(task, "0.1");
        delivery.deliver(plan());
        delivery.deliver(Published.progress(task, "0.8").with("asOf", TODAY.minusDays(1)), reported);
        var lagging = openAlerts();

        delivery.deliver(Published.withdrawal(reported));

        assertThat(lagging).isEqualTo(1);
        assertThat(openAlerts()).isZero();
        assertThat(achievement(leads)).isEqualTo("0.8");
    }

    @Test
    void alert_whenThePastIsCorrected_isNeitherRaisedNorCleared() {
        var past = Published.measurement(visits, "90").with("asOf", TODAY.minusDays(9));
        delivery.deliver(plan());
        delivery.deliver(past);
        delivery.deliver(Published.measurement(visits, "95"));

        delivery.deliver(Published.correction(past, "value", "1"));

        assertThat(openAlerts()).isZero();
        assertThat(achievement(visits)).isEqualTo("0.95");
    }

    @Test
    void scores_whenRetractionsArriveInAnyOrderAndTwice_areThoseOfTheCleanOrder() {
        var random = new Random(7);
        var events = history();
        delivery.deliver(events);
        var expected = scores();

        for (var round = 0; round < 12; round++) {
            delivery.forgetAll();
            var shuffled = new ArrayList<>(events);
            shuffled.addAll(events.subList(3, events.size()));
            Collections.shuffle(shuffled, random);
            delivery.deliver(shuffled);

            assertThat(scores()).as("round %d", round).isEqualTo(expected);
        }
        assertThat(expected).contains(leads + " 0.25", visits + " 0.7");
    }

    private List<Published> history() {
        var events = new ArrayList<>(plan());
        var measured = Published.measurement(visits, "10");
        var corrected = Published.correction(measured, "value", "20");
        var correctedAgain = Published.correction(corrected, "value", "70").with("recordedAt", Published.NOW);
        var withdrawn = Published.measurement(visits, "99").with("recordedAt", Published.NOW.plusSeconds(900));
        events.addAll(List.of(measured, corrected, correctedAgain, withdrawn, Published.withdrawal(withdrawn)));
        var reported = Published.progress(task, "0.5");
        var correction = Published.correction(reported, "percent", "0.4");
        var earlier = Published.progress(task, "0.25").with("asOf", TODAY.minusDays(2));
        events.addAll(List.of(reported, correction, earlier, Published.withdrawal(correction)));
        return events;
    }

    private List<Published> plan() {
        return List.of(
                Published.cycle(cycle, 1),
                Published.goal(goal, cycle, 1)
                        .measuring(keyResult(visits, "100", "60"), keyResult(leads, "10", "40", "source", "TASKS")),
                Published.task(task, 1).with("contributions", List.of(Map.of("keyResultId", leads, "quantity", 10))));
    }

    private List<String> scores() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select id || ' ' || coalesce(achievement::text, '-') from node order by id")
                .mapTo(String.class)
                .list());
    }

    private String achievement(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("select achievement::text from node where id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .findOne()
                .orElse(null));
    }

    private int openAlerts() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select count(*) from alert where cleared_at is null and trigger <> 'KPI_SHORTFALL'")
                .mapTo(Integer.class)
                .one());
    }
}
