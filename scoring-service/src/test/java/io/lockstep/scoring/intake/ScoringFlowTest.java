package io.lockstep.scoring.intake;

import static io.lockstep.scoring.testing.Published.keyResult;
import static org.assertj.core.api.Assertions.assertThat;

import io.lockstep.kit.event.EventType;
import io.lockstep.kit.event.Ids;
import io.lockstep.kit.testing.EventContract;
import io.lockstep.kit.testing.EventProbe;
import io.lockstep.kit.testing.EventPublisher;
import io.lockstep.kit.testing.LockstepTestResource;
import io.lockstep.scoring.testing.Published;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** From the other services' topics through the running application to its own topic, on a real broker. */
@QuarkusTest
@WithTestResource(LockstepTestResource.class)
class ScoringFlowTest {

    private static final EventType SCORE_CHANGED = EventType.v1("scoring", "score-changed");
    private static final EventType ALERT_RAISED = EventType.v1("scoring", "alert-raised");

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    private final UUID cycle = Ids.next();
    private final UUID goal = Ids.next();
    private final UUID leads = Ids.next();

    @Test
    void measurement_whenPublished_movesTheScoreOfTheGoalAndRaisesAnAlertThatNamesIt() {
        try (var probe = EventProbe.fromNow("scoring");
                var publisher = new EventPublisher()) {
            // given
            publishPlan(publisher);
            var fact = measurement("300");

            // when
            publisher.publish(fact.event());

            // then
            var score = probe.await(SCORE_CHANGED, goal);
            var alert = probe.await(ALERT_RAISED, leads);
            var contract = EventContract.of("scoring");
            contract.assertKept(score);
            contract.assertKept(alert);
            assertThat(score.payload().at("/after/pace").decimalValue()).isEqualByComparingTo("0.6");
            assertThat(score.causationId()).isEqualTo(fact.id());
            assertThat(score.correlationId()).isEqualTo(fact.id().toString());
            assertThat(alert.causationId()).isEqualTo(fact.id());
            assertThat(alert.payload().at("/facts/0").asText())
                    .isEqualTo(fact.id().toString());
            assertThat(alert.payload().at("/level").asText()).isEqualTo("WARNING");
        }
    }

    @Test
    void measurement_whenItCannotBeRead_isDeadLetteredAloneAndOthersGoOn() {
        try (var probe = EventProbe.fromNow("scoring");
                var letters = EventProbe.onTopic("lockstep.tracking.events.scoring-service.dlq", false);
                var publisher = new EventPublisher()) {
            publishPlan(publisher);
            var poison = measurement("1");
            var wrong = measurement("1").without("asOf");
            var good = measurement("300");

            publisher.publish(poison.event(), "{\"value\":NaN}".getBytes(StandardCharsets.UTF_8));
            publisher.publish(wrong.event());
            publisher.publish(good.event());

            assertThat(probe.await(SCORE_CHANGED, leads).causationId()).isEqualTo(good.id());
            var dead = letters.awaitAtLeast(1, event -> event.id().equals(wrong.id()));
            assertThat(dead).hasSize(1);
        }
    }

    private void publishPlan(EventPublisher publisher) {
        var start = TODAY.minusDays(50);
        var end = TODAY.plusDays(50);
        publisher.publish(
                Published.cycle(cycle, 1).with("start", start).with("end", end).event());
        var keyResult = keyResult(leads, "1000", "100", "start", start);
        keyResult.put("end", end);
        publisher.publish(Published.goal(goal, cycle, 1)
                .with("start", start)
                .with("end", end)
                .measuring(keyResult)
                .event());
    }

    private Published measurement(String value) {
        return Published.measurement(leads, value).with("asOf", TODAY);
    }
}
