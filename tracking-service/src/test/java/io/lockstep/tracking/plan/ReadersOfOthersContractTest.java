package io.lockstep.tracking.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.lockstep.kit.event.EventJson;
import io.lockstep.kit.event.EventType;
import io.lockstep.kit.testing.EventContract;
import io.lockstep.tracking.directory.PersonChanged;
import io.lockstep.tracking.directory.TeamChanged;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What this service reads of others' events: every sample of their contracts. */
class ReadersOfOthersContractTest {

    @ParameterizedTest
    @MethodSource("readers")
    void payload_whenItIsASampleOfTheOwner_isRead(EventType type, Class<?> reader) {
        // given
        var samples = EventContract.of(type.owner()).samples(type);

        // then
        assertThat(samples)
                .isNotEmpty()
                .allSatisfy(sample -> assertThat(EventJson.read(sample, reader))
                        .hasNoNullFieldsOrPropertiesExcept("teamId", "parentTeamId", "leadId", "indicators"));
    }

    static Stream<Arguments> readers() {
        return Stream.of(
                Arguments.of(EventType.v1("goal", "person-changed"), PersonChanged.class),
                Arguments.of(EventType.v1("goal", "team-changed"), TeamChanged.class),
                Arguments.of(EventType.v1("goal", "goal-changed"), GoalChanged.class),
                Arguments.of(EventType.v1("task", "task-changed"), TaskChanged.class));
    }
}
