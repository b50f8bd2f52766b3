package io.lockstep.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * One request of the demo.
 *
 * @param says what the person at the keyboard reads
 * @param as the subject of the token that it is sent with
 * @param role the role of that token
 * @param service the owner whose service takes it
 * @param post the path; {@code ${name.field}} stands for a field of an earlier answer
 * @param body the JSON body, with printed dates and the same references; text when {@code type} is not JSON
 * @param type the media type of the body
 * @param keep the name under which later steps find the answer
 */
record Step(
        String says,
        String as,
        String role,
        String service,
        String post,
        JsonNode body,
        @Nullable String type,
        @Nullable String keep) {

    String mediaType() {
        return type == null ? "application/json" : type;
    }
}
