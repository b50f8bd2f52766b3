package io.lockstep.tracking.adapter;

import com.fasterxml.jackson.databind.JsonNode;
import io.lockstep.tracking.lead.LeadVerb;
import io.lockstep.tracking.quarantine.Reason;
import io.lockstep.tracking.quarantine.UnusableEvent;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** CloudEvents 1.0 over HTTP in its three content modes (integrations.md, section 4); a lead is their subject. */
public final class CloudEventsAdapter implements Adapter {

    private static final String BATCH = "application/cloudevents-batch";
    private static final String STRUCTURED = "application/cloudevents";
    private static final String PREFIX = "ce-";

    @Override
    public List<JsonNode> records(Delivery delivery, Mapping mapping) {
        var type = delivery.contentType();
        if (type.startsWith(BATCH)) {
            var events = Json.of(delivery.body());
            if (!events.isArray()) {
                throw new UnusableEvent(Reason.MALFORMED_BODY, "a batch is a JSON array of events");
            }
            return Json.items(events);
        }
        if (type.startsWith(STRUCTURED)) {
            return List.of(Json.of(delivery.body()));
        }
        if (!delivery.headers().containsKey("ce-specversion")) {
            throw new UnusableEvent(
                    Reason.MALFORMED_BODY, "neither the content type nor the header ce-specversion is an event's");
        }
        return List.of(binary(delivery));
    }

    private static JsonNode binary(Delivery delivery) {
        var event = Json.object();
        delivery.headers().forEach((name, value) -> {
            if (name.startsWith(PREFIX)) {
                event.put(name.substring(PREFIX.length()), percentDecoded(value));
            }
        });
        if (delivery.body().length > 0) {
            event.put("data_base64", Base64.getEncoder().encodeToString(delivery.body()));
        }
        return event;
    }

    @Override
    public List<Change> read(JsonNode item, Reading reading) {
        var event = Json.object(item);
        if (!"1.0".equals(Json.text(event, "specversion"))) {
            throw new UnusableEvent(Reason.MALFORMED_EVENT, "specversion has to be 1.0");
        }
        var source = Json.required(event, "source", Reason.MALFORMED_EVENT);
        var id = Json.required(event, "id", Reason.MALFORMED_EVENT);
        var verb = Verbs.of(Json.required(event, "type", Reason.MALFORMED_EVENT), reading.mapping());
        var at = Json.text(event, "time") == null
                ? reading.receivedAt()
                : Times.read(event.path("time"), "time", reading.zone());
        var data = data(event);
        var lead = Json.required(event, "subject", Reason.MISSING_SUBJECT);
        var into = verb == LeadVerb.MERGED ? Json.text(data, reading.mapping().into()) : null;
        return List.of(
                new Change(source + "|" + id, verb, lead, into, at, data, said(event.path("time"), verb, lead, data)));
    }

    /** The same event is the same in every content mode. */
    private static JsonNode said(JsonNode time, LeadVerb verb, String lead, JsonNode data) {
        var said = Json.object();
        said.put("verb", verb.name()).put("lead", lead).put("time", time.asText());
        said.set("data", data);
        return said;
    }

    private static JsonNode data(JsonNode event) {
        var encoded = Json.text(event, "data_base64");
        var data = encoded == null ? event.path("data") : decoded(encoded);
        if (data.isMissingNode() || data.isNull()) {
            return Json.object();
        }
        if (!data.isObject()) {
            throw new UnusableEvent(Reason.INVALID_DATA, "data has to be a JSON object");
        }
        return data;
    }

    private static JsonNode decoded(String base64) {
        try {
            return Json.of(Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException | UnusableEvent e) {
            throw new UnusableEvent(Reason.INVALID_DATA, "data has to be a JSON object");
        }
    }

    /** Header values are percent-encoded UTF-8; a plus sign stands for itself. */
    public static String percentDecoded(String value) {
        try {
            return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return value; // a bare percent sign, from a sender that does not encode
        }
    }
}
