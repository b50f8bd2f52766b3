package io.lockstep.chaos.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;

/**
 * An event of scoring-service, as a topic holds it.
 *
 * @param type such as {@code score-changed}
 */
public record Published(UUID id, String type, JsonNode payload) {

    String text(String field) {
        return payload.path(field).asText();
    }

    /** Whether it is about the pace of a key result or a goal. */
    boolean isOfTree() {
        var subject = text("subjectType");
        return subject.equals("KEY_RESULT") || subject.equals("GOAL");
    }
}
