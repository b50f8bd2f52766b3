package io.lockstep.tracking.batch;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of the items of a batch, in their order. */
@Schema(description = "A result per item, in their order", examples = BatchResults.SAMPLE)
public record BatchResults(List<Item> results) {

    static final String SAMPLE = """
            {"results": [
              {"status": 201, "id": "0198c7a1-3b5c-7d4e-9f60-7b8c9d0e1f2a", "eventId": "0198c7a1-3b5c-7d4e-9f60-7b8c9d0e1f2a"},
              {"status": 200, "id": "0198c7a1-3b5c-7d4e-9f60-7b8c9d0e1f2b", "eventId": "0198c7a1-3b5c-7d4e-9f60-7b8c9d0e1f2b"},
              {"status": 422, "problem": {"type": "urn:problem-type:lockstep:unknown-subject", "title": "Unknown subject",
                "status": 422, "errors": [{"pointer": "#/taskId", "detail": "Check the id"}]}}]}""";

    /** An example of the OpenAPI document: the first two items of a batch of progress updates. */
    public static final String EXAMPLE_OF_PROGRESS = """
            {"items": [
              {"taskId": "0198c7a1-2a4b-7c3d-8e5f-6a7b8c9d0e1f", "asOf": "2026-02-15", "percent": 0.6, "externalId": "w7-1"},
              {"taskId": "0198c7a1-2a4b-7c3d-8e5f-6a7b8c9d0e2a", "asOf": "2026-02-15", "quantity": 320,
               "externalId": "w7-2"}]}""";

    /** An example of the OpenAPI document: two measurements. */
    public static final String EXAMPLE_OF_MEASUREMENTS = """
            {"items": [
              {"keyResultId": "0198c7a1-2a4b-7c3d-8e5f-6a7b8c9d0e1f", "asOf": "2026-02-15", "value": 620,
               "externalId": "crm-1"},
              {"keyResultId": "0198c7a1-2a4b-7c3d-8e5f-6a7b8c9d0e2a", "asOf": "2026-02-15", "numerator": 20,
               "denominator": 250, "externalId": "crm-2"}]}""";

    /**
     * Of one item.
     *
     * @param status 201 when it was recorded now, 200 when it was recorded before, else the status of its problem
     */
    @Schema(description = "What became of one item")
    public record Item(
            @Schema(description = "201 recorded now, 200 recorded before, else the status of the problem")
            int status,

            @Nullable UUID id,

            @Schema(description = "For after= on reads of scores") @Nullable
            UUID eventId,

            @Schema(type = SchemaType.OBJECT, description = "A problem document; pointers lead into this item")
            @Nullable
            JsonNode problem) {}

    /** The event of the last item that was recorded, if any was. */
    public @Nullable UUID lastEventId() {
        UUID last = null;
        for (var item : results) {
            last = item.status() == 201 ? item.eventId() : last;
        }
        return last;
    }
}
