package io.lockstep.local.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.lockstep.local.stack.Service;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whatever the other tests made happen, the topics tell it again: rebuilt scores are the same to the last byte. */
@ExtendWith(SharedStack.class)
class ReplayIT {

    private final Suite suite;

    ReplayIT(RunningStack stack) {
        this.suite = stack.suite();
    }

    @Test
    void replay_whenNothingChanged_isByteEqualAndRaisesNoAlert() {
        // given something to rebuild, whichever tests ran before
        var plan = Plan.active(suite, "MEASUREMENTS");
        var measured = plan.measure("100").eventId();
        plan.score(plan.salesGoal(), measured);
        var alerts = plan.alerts(plan.keyResult(), "OPEN", measured).body();

        // when
        var replay = suite.post("ADMIN", Service.SCORING, "/v1/replays", "{\"switchOver\": \"NEVER\"}")
                .good()
                .text("/replayId");
        var done = Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(
                        () -> suite.get("ADMIN", Service.SCORING, "/v1/replays/" + replay)
                                .good(),
                        answer -> !answer.text("/state").matches("QUEUED|RUNNING"));

        // then
        assertThat(done.text("/state")).as("%s", done.body()).isEqualTo("COMPARED");
        assertThat(done.body().at("/report/equal").asBoolean())
                .as("%s", done.body())
                .isTrue();
        assertThat(plan.alerts(plan.keyResult(), "OPEN", measured).body()).isEqualTo(alerts);
    }
}
