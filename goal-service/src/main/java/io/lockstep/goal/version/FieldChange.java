package io.lockstep.goal.version;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A value that differs between two versions of a goal.
 *
 * @param field its name; {@code keyResults} where a key result was added or removed
 * @param keyResultId the key result that it belongs to; absent for a field of the goal
 * @param from the older value; absent where there was none
 * @param to the newer value; absent where there is none
 */
@Schema(example = """
                {"field": "target", "keyResultId": "01936f5e-0000-7000-8000-000000000050", "from": 1000, "to": 800}""")
public record FieldChange(
        String field,
        @Nullable UUID keyResultId,

        @Schema(implementation = Object.class) @Nullable JsonNode from,
        @Schema(implementation = Object.class) @Nullable JsonNode to) {}
