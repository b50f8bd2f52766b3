package io.lockstep.task.remediation;

import static org.assertj.core.api.Assertions.assertThat;

import io.lockstep.kit.event.EventJson;
import io.lockstep.kit.event.EventType;
import io.lockstep.kit.testing.EventContract;
import io.lockstep.task.achievement.ScoreChanged;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What scoring-service promises to publish is what task-service can read. */
class ScoringSamplesTest {

    private final EventContract scoring = EventContract.of("scoring");

    @ParameterizedTest
    @ValueSource(strings = {"alert-raised", "alert-level-changed", "alert-cleared"})
    void alerts_whenReadFromTheSamples_sayWhatTheyShould(String name) {
        var samples = scoring.samples(EventType.v1("scoring", name));

        assertThat(samples).isNotEmpty();
        for (var sample : samples) {
            var alert = EventJson.read(sample, AlertSeen.class);
            assertThat(alert.alertId()).hasToString(sample.path("alertId").asText());
            assertThat(alert.memberCount()).isEqualTo(sample.path("memberCount").asInt(0));
            assertThat(alert.ownerId()).hasToString(sample.path("ownerId").asText());
            assertThat(alert.raisedAt())
                    .hasToString(sample.path("raisedAt").asText().replace(".5Z", ".500Z"));
            assertThat(String.valueOf(alert.clearedBecause()))
                    .isEqualTo(sample.path("clearedBecause").asText("null"));
        }
    }

    @Test
    void scores_whenReadFromTheSamples_sayWhatTheyShould() {
        for (var sample : scoring.samples(EventType.v1("scoring", "score-changed"))) {
            var score = EventJson.read(sample, ScoreChanged.class);
            assertThat(score.subjectId()).hasToString(sample.path("subjectId").asText());
            assertThat(score.after().achievement())
                    .isEqualTo(
                            sample.at("/after/achievement").isMissingNode()
                                    ? null
                                    : sample.at("/after/achievement").decimalValue());
        }
    }
}
