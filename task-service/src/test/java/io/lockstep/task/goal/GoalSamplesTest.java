package io.lockstep.task.goal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.lockstep.kit.event.EventJson;
import io.lockstep.kit.event.EventType;
import io.lockstep.kit.testing.EventContract;
import io.lockstep.task.directory.PersonChanged;
import io.lockstep.task.directory.TeamChanged;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What goal-service promises to publish is what task-service can read. */
class GoalSamplesTest {

    private final EventContract goal = EventContract.of("goal");

    @Test
    void persons_whenReadFromTheSamples_sayWhatTheyShould() {
        for (var sample : samples("person-changed")) {
            var person = EventJson.read(sample, PersonChanged.class);

            assertThat(person.personId()).hasToString(sample.path("personId").asText());
            assertThat(person.version()).isEqualTo(sample.path("version").asLong());
            assertThat(person.subject()).isEqualTo(sample.path("subject").asText());
            assertThat(person.active()).isEqualTo(sample.path("active").asBoolean());
            assertThat(String.valueOf(person.teamId())).isEqualTo(text(sample, "teamId"));
        }
    }

    @Test
    void teams_whenReadFromTheSamples_sayWhatTheyShould() {
        for (var sample : samples("team-changed")) {
            var team = EventJson.read(sample, TeamChanged.class);

            assertThat(team.teamId()).hasToString(sample.path("teamId").asText());
            assertThat(team.version()).isEqualTo(sample.path("version").asLong());
            assertThat(String.valueOf(team.parentTeamId())).isEqualTo(text(sample, "parentTeamId"));
            assertThat(String.valueOf(team.leadId())).isEqualTo(text(sample, "leadId"));
        }
    }

    @Test
    void goals_whenReadFromTheSamples_sayWhatTheyShould() {
        for (var sample : samples("goal-changed")) {
            var read = EventJson.read(sample, GoalChanged.class);

            assertThat(read.goalId()).hasToString(sample.path("goalId").asText());
            assertThat(read.version()).isEqualTo(sample.path("version").asLong());
            assertThat(read.state()).isEqualTo(sample.path("state").asText());
            assertThat(read.keyResults())
                    .hasSize(sample.path("keyResults").size())
                    .allMatch(keyResult -> keyResult.keyResultId() != null);
        }
    }

    private List<JsonNode> samples(String name) {
        var samples = goal.samples(EventType.v1("goal", name));
        assertThat(samples).as("samples of %s", name).isNotEmpty();
        return samples;
    }

    private static String text(JsonNode sample, String field) {
        return sample.path(field).asText("null");
    }
}
