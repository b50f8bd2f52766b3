package io.lockstep.tracking.leadevent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudevents.CloudEvent;
import io.cloudevents.http.HttpMessageFactory;
import io.cloudevents.jackson.JsonFormat;
import io.lockstep.kit.event.EventJson;
import io.lockstep.kit.event.MalformedEvent;
import io.lockstep.kit.problem.CommonProblem;
import io.lockstep.kit.problem.Problem;
import io.lockstep.tracking.TrackingProblem;
import io.lockstep.tracking.adapter.CloudEventsAdapter;
import io.lockstep.tracking.lead.LeadEvent;
import io.lockstep.tracking.quarantine.Reason;
import io.lockstep.tracking.quarantine.Rejected;
import io.lockstep.tracking.quarantine.UnusableEvent;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * CloudEvents 1.0 over HTTP in its three content modes (integrations.md, section 4). The SDK reads and judges the
 * attributes; the data is parsed apart, because the SDK's numbers are binary floating point.
 */
@Singleton
class CloudEventsBody {

    static final String STRUCTURED = "application/cloudevents+json";
    static final String BATCH = "application/cloudevents-batch+json";

    /** The most events of a batch. */
    static final int LARGEST_BATCH = 500;

    private final LeadEventReader reader;
    private final JsonFormat format = new JsonFormat();

    CloudEventsBody(LeadEventReader reader) {
        this.reader = reader;
    }

    /** Whether the media type is the batched mode's; to be asked before the structured mode, whose prefix it shares. */
    static boolean isBatch(@Nullable String contentType) {
        return contentType != null && contentType.startsWith(BATCH);
    }

    /**
     * The events of a batch, good and bad.
     *
     * @throws Problem 400 when the body is no JSON array, 413 when it has too many items
     */
    List<Arrival> batch(byte[] body) {
        var items = json(body);
        if (!items.isArray()) {
            throw malformed("a batch is a JSON array of events");
        }
        if (items.size() > LARGEST_BATCH) {
            throw new Problem(TrackingProblem.TOO_MANY_EVENTS).with("limit", LARGEST_BATCH);
        }
        var arrivals = new ArrayList<Arrival>(items.size());
        items.forEach(item -> arrivals.add(structured(item)));
        return arrivals;
    }

    /**
     * The one event of a structured or binary request.
     *
     * @param headers by name in lower case
     * @throws Problem 400 when the body is no JSON, or neither it nor the headers are an event's
     */
    Arrival single(@Nullable String contentType, Map<String, String> headers, byte[] body) {
        if (contentType != null && contentType.startsWith(STRUCTURED)) {
            return structured(json(body));
        }
        if (!headers.containsKey("ce-specversion")) {
            throw malformed("the header ce-specversion is missing, and the content type is not " + STRUCTURED);
        }
        return binary(headers, body.length == 0 ? MissingNode.getInstance() : json(body));
    }

    /** The event that a JSON document is. */
    Arrival structured(JsonNode item) {
        var raw = EventJson.write(item);
        var attributes = item.isObject() ? (ObjectNode) item.deepCopy() : JsonNodeFactory.instance.objectNode();
        var data = attributes.remove("data");
        return judged(attributes, raw, () -> {
            var event = format.deserialize(EventJson.write(attributes).getBytes(StandardCharsets.UTF_8));
            return reader.read(event, data == null ? dataOf(event) : data);
        });
    }

    private Arrival binary(Map<String, String> headers, JsonNode data) {
        var attributes = JsonNodeFactory.instance.objectNode();
        var decoded = new TreeMap<String, String>();
        headers.forEach((name, value) -> {
            if (name.startsWith("ce-")) {
                decoded.put(name, CloudEventsAdapter.percentDecoded(value));
                attributes.put(name.substring("ce-".length()), CloudEventsAdapter.percentDecoded(value));
            }
        });
        var raw = attributes.deepCopy();
        raw.set("data", data.isMissingNode() ? null : data);
        return judged(attributes, EventJson.write(raw), () -> {
            var event = HttpMessageFactory.createReader(decoded, new byte[0]).toEvent();
            return reader.read(event, data);
        });
    }

    /** An event's {@code data_base64}, as JSON. */
    private static JsonNode dataOf(CloudEvent event) {
        var data = event.getData();
        return data == null ? MissingNode.getInstance() : EventJson.parse(data.toBytes());
    }

    private interface Reading {
        LeadEvent read();
    }

    private static Arrival judged(JsonNode attributes, String raw, Reading reading) {
        try {
            return new Arrival.Good(reading.read(), attributes.path("id").asText(), raw);
        } catch (UnusableEvent e) {
            return bad(attributes, e.reason(), e.detail(), raw);
        } catch (RuntimeException e) { // whatever the SDK finds wrong with an attribute
            return bad(attributes, Reason.MALFORMED_EVENT, "not a CloudEvent 1.0: " + e.getMessage(), raw);
        }
    }

    private static Arrival bad(JsonNode attributes, Reason reason, String detail, String raw) {
        var source = attributes.path("source").textValue();
        var lead = attributes.path("subject").textValue();
        var digest = source == null || lead == null ? null : LeadEvent.leadDigest(source, lead);
        var id = attributes.path("id").textValue();
        return new Arrival.Bad(new Rejected(null, null, source, id, digest, reason, detail, raw, false));
    }

    private static JsonNode json(byte[] body) {
        try {
            var json = EventJson.parse(body);
            if (json.isMissingNode()) {
                throw malformed("the body is empty");
            }
            return json;
        } catch (MalformedEvent e) {
            throw malformed("the body is not JSON, or too deep");
        }
    }

    private static Problem malformed(String reason) {
        return new Problem(CommonProblem.MALFORMED_REQUEST).with("reason", reason);
    }
}
