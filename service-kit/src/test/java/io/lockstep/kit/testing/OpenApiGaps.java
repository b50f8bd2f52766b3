package io.lockstep.kit.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds what an OpenAPI document leaves unsaid about its operations. */
final class OpenApiGaps {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private final JsonNode document;
    private final List<String> gaps = new ArrayList<>();

    private OpenApiGaps(JsonNode document) {
        this.document = document;
    }

    /** One line for each gap; empty when the document is complete. */
    static List<String> of(JsonNode document) {
        var found = new OpenApiGaps(document);
        for (var path : document.path("paths").properties()) {
            path.getValue().properties().stream()
                    .filter(entry -> METHODS.contains(entry.getKey()))
                    .forEach(entry -> found.operation(path.getKey(), entry));
        }
        return found.gaps;
    }

    private void operation(String path, Map.Entry<String, JsonNode> entry) {
        var name = entry.getKey().toUpperCase() + " " + path;
        var operation = entry.getValue();
        require(!operation.path("summary").asText().isBlank(), name + " has no summary");
        require(!operation.path("operationId").asText().isBlank(), name + " has no operationId");
        require(!operation.path("tags").isEmpty(), name + " has no tags");
        if (operation.has("requestBody")) {
            content(name + " request body", resolve(operation.path("requestBody")), true);
            error(name, operation, "400");
        }
        if (path.contains("{")) {
            error(name, operation, "404");
        }
        error(name, operation, "401");
        error(name, operation, "403");
        operation.path("responses").properties().forEach(response -> response(name, response));
    }

    private void response(String name, Map.Entry<String, JsonNode> response) {
        var where = name + " " + response.getKey();
        var answer = resolve(response.getValue());
        require(!answer.path("description").asText().isBlank(), where + " has no description");
        if (response.getKey().startsWith("2")) {
            content(where, answer, response.getKey().equals("200"));
        }
    }

    private void content(String where, JsonNode holder, boolean needed) {
        var content = holder.path("content");
        require(!needed || !content.isEmpty(), where + " has no content");
        for (var media : content.properties()) {
            var schema = media.getValue().path("schema");
            require(!schema.isEmpty(), where + " has no schema for " + media.getKey());
            require(
                    hasExample(media.getValue()) || hasExample(resolve(schema)),
                    where + " has no example for " + media.getKey());
        }
    }

    private void error(String name, JsonNode operation, String status) {
        require(operation.path("responses").has(status), name + " does not document " + status);
    }

    private static boolean hasExample(JsonNode holder) {
        return holder.hasNonNull("example") || !holder.path("examples").isEmpty();
    }

    private JsonNode resolve(JsonNode node) {
        var reference = node.path("$ref").asText();
        return reference.startsWith("#/") ? resolve(document.at(reference.substring(1))) : node;
    }

    private void require(boolean holds, String gap) {
        if (!holds) {
            gaps.add(gap);
        }
    }
}
