package io.lockstep.tracking.batch;

import com.fasterxml.jackson.databind.JsonNode;
import io.lockstep.kit.problem.Problem;
import io.lockstep.tracking.ledger.RecordingProblem;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Several facts in one request. They stay JSON until each is looked at by itself, so that one that cannot be read does not
 * hurt the others.
 */
@Schema(description = "Up to 500 items, each as its own endpoint takes it; one bad item does not hurt the others")
public record Batch(
        @NotNull @Size(min = 1) @Schema(description = "Each as the endpoint for one takes it")
        List<JsonNode> items) {

    /** Items in one batch at most. */
    public static final int LIMIT = 500;

    /** @throws Problem 413 when there are too many items */
    public void check() {
        if (items.size() > LIMIT) {
            throw new Problem(RecordingProblem.TOO_MANY_ITEMS)
                    .with("limit", LIMIT)
                    .at("/items");
        }
    }
}
