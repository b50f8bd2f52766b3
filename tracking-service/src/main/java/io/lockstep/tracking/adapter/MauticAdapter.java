package io.lockstep.tracking.adapter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lockstep.tracking.lead.LeadVerb;
import io.lockstep.tracking.ledger.Digest;
import io.lockstep.tracking.quarantine.Reason;
import io.lockstep.tracking.quarantine.UnusableEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Mautic's webhooks (integrations.md, section 5): an object whose keys are events, each with an array of what happened and its
 * time. A contact's fields stand in groups, each with its value.
 */
final class MauticAdapter implements Adapter {

    static final Mapping USUAL =
            Mapping.usual(List.of(), "utm_source", "utm_campaign", "owner", "amount", "stage", Map.of());

    private static final String PREFIX = "mautic.";

    @Override
    public List<JsonNode> records(Delivery delivery, Mapping mapping) {
        var body = Json.of(delivery.body());
        if (!body.isObject()) {
            throw new UnusableEvent(Reason.MALFORMED_BODY, "Mautic sends an object of events");
        }
        var records = new ArrayList<JsonNode>();
        for (var event : body.properties()) {
            if (event.getKey().startsWith(PREFIX)) {
                Json.items(event.getValue())
                        .forEach(item -> records.add(Json.object().set(event.getKey(), item)));
            }
        }
        return records;
    }

    @Override
    public List<Change> read(JsonNode item, Reading reading) {
        var event = Json.object(item).properties().stream()
                .findFirst()
                .orElseThrow(() ->
                        new UnusableEvent(Reason.MALFORMED_EVENT, "an event of Mautic's is an object with one field"));
        var verb = verb(event.getKey());
        if (verb == null) {
            return List.of();
        }
        var told = Json.object(event.getValue());
        var contact = contact(told);
        var id = Json.text(contact, "id");
        if (id == null) {
            throw new UnusableEvent(Reason.MISSING_SUBJECT, "the contact has no id");
        }
        var hasTime = Json.text(told, "timestamp") != null;
        var at = hasTime ? Times.read(told.path("timestamp"), "timestamp", reading.zone()) : reading.receivedAt();
        var key = String.join(
                "|",
                event.getKey(),
                id,
                hasTime ? at.toString() : reading.delivery().toString(),
                Digest.of((Object) told));
        return List.of(new Change(key, verb, "contact/" + id, null, at, fields(contact), told));
    }

    private static @Nullable LeadVerb verb(String event) {
        return switch (event.substring(PREFIX.length())) {
            case "lead_post_save_new" -> LeadVerb.CREATED;
            case "lead_post_delete" -> LeadVerb.DELETED;
            case "lead_post_save_update",
                    "lead_points_change",
                    "lead_stage_change",
                    "lead_company_change",
                    "lead_channel_subscription_changed",
                    "form_on_submit" -> LeadVerb.UPDATED;
            default -> null;
        };
    }

    private static JsonNode contact(JsonNode told) {
        for (var path : List.of("contact", "lead", "submission.lead")) {
            if (Json.at(told, path).isObject()) {
                return Json.at(told, path);
            }
        }
        return told; // a deletion tells the id alone
    }

    private static ObjectNode fields(JsonNode contact) {
        var fields = Json.object();
        contact.properties().forEach(field -> {
            if (field.getValue().isValueNode()) {
                fields.set(field.getKey(), field.getValue());
            }
        });
        for (var group : contact.path("fields")) {
            for (var field : group.properties()) {
                fields.set(
                        field.getKey(),
                        field.getValue().isObject() ? field.getValue().path("value") : field.getValue());
            }
        }
        named(contact, "stage", "name", fields);
        named(contact, "owner", "id", fields);
        return fields;
    }

    private static void named(JsonNode contact, String what, String by, ObjectNode fields) {
        if (contact.path(what).isObject()) {
            fields.set(what, contact.path(what).path(by));
        }
    }
}
