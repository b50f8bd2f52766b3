package io.lockstep.tracking.adapter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lockstep.kit.event.EventJson;
import io.lockstep.kit.event.MalformedEvent;
import io.lockstep.tracking.quarantine.Reason;
import io.lockstep.tracking.quarantine.UnusableEvent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads JSON that others wrote. */
public final class Json {

    private Json() {}

    /**
     * A body as JSON.
     *
     * @throws UnusableEvent when it is none, or too deep
     */
    static JsonNode of(byte[] body) {
        try {
            var json = EventJson.parse(body);
            if (!json.isMissingNode()) {
                return json;
            }
        } catch (MalformedEvent e) {
            throw new UnusableEvent(Reason.MALFORMED_BODY, "the body is not JSON, or deeper than 64 levels");
        }
        throw new UnusableEvent(Reason.MALFORMED_BODY, "the body is empty");
    }

    /** The items of an array; anything else is one item. */
    static List<JsonNode> items(JsonNode json) {
        if (!json.isArray()) {
            return List.of(json);
        }
        var items = new ArrayList<JsonNode>(json.size());
        json.forEach(items::add);
        return items;
    }

    /** A field by its name or, where there is none of that name, by its path with dots; missing when there is none. */
    public static JsonNode at(JsonNode json, @Nullable String path) {
        if (path == null) {
            return MissingNode.getInstance();
        }
        var direct = json.path(path);
        if (!direct.isMissingNode()) {
            return direct;
        }
        var found = json;
        for (var step : path.split("\\.")) {
            found = found.isArray() && step.matches("[0-9]{1,4}")
                    ? found.path(Integer.parseInt(step))
                    : found.path(step);
        }
        return found == json ? MissingNode.getInstance() : found;
    }

    /** What a scalar says; null where there is none, or only white space. */
    public static @Nullable String text(JsonNode value) {
        if (!value.isValueNode() || value.isNull()) {
            return null;
        }
        var text = value.asText();
        return text.isBlank() ? null : text;
    }

    /** What a scalar of an object says. */
    static @Nullable String text(JsonNode json, @Nullable String path) {
        return text(at(json, path));
    }

    /**
     * What a scalar of an object says that has to be there.
     *
     * @throws UnusableEvent when it is not
     */
    static String required(JsonNode json, @Nullable String path, Reason reason) {
        var text = path == null ? null : text(json, path);
        if (text == null) {
            throw new UnusableEvent(reason, (path == null ? "a field" : path) + " is missing");
        }
        return text;
    }

    /**
     * An object.
     *
     * @throws UnusableEvent when it is none
     */
    static ObjectNode object(JsonNode json) {
        if (json instanceof ObjectNode object) {
            return object;
        }
        throw new UnusableEvent(Reason.MALFORMED_EVENT, "an event has to be a JSON object");
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
