package io.lockstep.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * One request of the demo. {@code ${name.field}} in a path or a body stands for a field of an earlier answer.
 *
 * @param says what the person at the keyboard reads once it is done
 * @param as the subject of the token that it is sent with
 * @param role the role of that token
 * @param service the owner whose service takes it
 * @param post the path of a POST
 * @param get the path of a GET, where there is no POST
 * @param body the JSON body, with printed dates; a text where {@code type} is not JSON
 * @param type the media type of the body
 * @param keep the name under which later steps find the answer
 * @param keepEachBy for a list: the field of its items under whose value later steps find the item
 */
record Step(
        @Nullable String says,
        String as,
        String role,
        String service,
        @Nullable String post,
        @Nullable String get,
        @Nullable JsonNode body,
        @Nullable String type,
        @Nullable String keep,
        @Nullable String keepEachBy) {

    String path() {
        return post == null ? String.valueOf(get) : post;
    }

    String mediaType() {
        return type == null ? "application/json" : type;
    }

    String text() {
        if (body == null) {
            return "";
        }
        return body.isTextual() ? body.asText() : body.toString();
    }
}
