package io.lockstep.tracking.adapter;

import com.fasterxml.jackson.databind.JsonNode;
import io.lockstep.tracking.quarantine.Reason;
import io.lockstep.tracking.quarantine.UnusableEvent;
import java.util.List;

/** Standard Webhooks (integrations.md, section 3): one event of a type and a time, named by the header {@code webhook-id}. */
final class StandardWebhookAdapter implements Adapter {

    static final String ID = "webhook-id";

    @Override
    public List<JsonNode> records(Delivery delivery, Mapping mapping) {
        var event = Json.of(delivery.body());
        if (!event.isObject()) {
            throw new UnusableEvent(Reason.MALFORMED_BODY, "a webhook is a JSON object with type, timestamp and data");
        }
        var named = Json.object();
        named.put(ID, delivery.headers().getOrDefault(ID, ""));
        named.set("event", event);
        return List.of(named);
    }

    @Override
    public List<Change> read(JsonNode item, Reading reading) {
        var id = Json.required(item, ID, Reason.MALFORMED_EVENT);
        var event = Json.object(item.path("event"));
        var verb = Verbs.of(Json.required(event, "type", Reason.UNKNOWN_TYPE), reading.mapping());
        var data = event.path("data").isObject() ? event.path("data") : Json.object();
        var at = Json.text(event, "timestamp") == null
                ? reading.receivedAt()
                : Times.read(event.path("timestamp"), "timestamp", reading.zone());
        return List.of(new Change(
                id,
                verb,
                Json.required(data, reading.mapping().lead(), Reason.MISSING_SUBJECT),
                Json.text(data, reading.mapping().into()),
                at,
                data,
                event));
    }
}
