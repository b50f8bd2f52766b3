package io.lockstep.goal.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import io.lockstep.kit.event.EventJson;
import io.lockstep.kit.event.EventType;
import io.lockstep.kit.testing.EventContract;
import org.junit.jupiter.api.Test;

/** What others publish, read into this service's own records. */
class ProposalSamplesTest {

    @Test
    void remediations_whenReadFromTheSamples_sayWhatTheyShould() {
        var samples = EventContract.of("task").samples(EventType.v1("task", "remediation-filed"));

        assertThat(samples).anyMatch(sample -> sample.has("targetProposal")).allSatisfy(sample -> {
            var read = EventJson.read(sample, RemediationFiled.class);
            assertThat(read.remediationId())
                    .hasToString(sample.path("remediationId").asText());
            assertThat(read.alertId()).hasToString(sample.path("alertId").asText());
            if (sample.has("targetProposal")) {
                assertThat(read.targetProposal().target())
                        .isEqualByComparingTo(
                                sample.at("/targetProposal/target").decimalValue());
            }
        });
    }
}
