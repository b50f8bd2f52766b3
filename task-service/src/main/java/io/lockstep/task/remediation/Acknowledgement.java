package io.lockstep.task.remediation;

import io.lockstep.kit.problem.Problem;
import io.lockstep.kit.validation.Text;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A promise: until when it is dealt with. */
@Schema(
        description = "A promise: the ladder stands still until then",
        examples = "{\"until\": \"2026-02-17T02:00:00Z\", \"comment\": \"正在与渠道A核对数据\"}")
record Acknowledgement(
        @NotNull Instant until,
        @Text @Size(max = 1000) @Nullable String comment) {

    /** @throws Problem 422 for a promise that does not lie ahead, or too far */
    void check(Instant now, Instant latest) {
        if (!until.isAfter(now) || until.isAfter(latest)) {
            throw new Problem(RemediationProblem.PROMISE_OUT_OF_RANGE)
                    .with("until", until)
                    .with("latest", latest)
                    .at("/until");
        }
    }
}
