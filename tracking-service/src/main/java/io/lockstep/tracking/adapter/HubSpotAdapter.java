package io.lockstep.tracking.adapter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lockstep.tracking.lead.LeadVerb;
import io.lockstep.tracking.quarantine.Reason;
import io.lockstep.tracking.quarantine.UnusableEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * HubSpot's webhooks (integrations.md, section 1): an array of events, of which each names one property that changed. Their
 * {@code eventId} is not unique, so it takes no part in what names an event.
 */
final class HubSpotAdapter implements Adapter {

    static final Mapping USUAL = Mapping.usual(
            List.of("contact"),
            "hs_analytics_source",
            "utm_campaign",
            "hubspot_owner_id",
            "amount",
            "lifecyclestage",
            Map.of(
                    "marketingqualifiedlead", LeadVerb.QUALIFIED,
                    "salesqualifiedlead", LeadVerb.QUALIFIED,
                    "opportunity", LeadVerb.QUALIFIED,
                    "customer", LeadVerb.CONVERTED));

    private static final Map<String, String> OBJECT_TYPES =
            Map.of("0-1", "contact", "0-2", "company", "0-3", "deal", "0-5", "ticket", "0-136", "lead");

    @Override
    public List<JsonNode> records(Delivery delivery, Mapping mapping) {
        var body = Json.of(delivery.body());
        if (!body.isArray()) {
            throw new UnusableEvent(Reason.MALFORMED_BODY, "HubSpot sends an array of events");
        }
        return Json.items(body);
    }

    @Override
    public List<Change> read(JsonNode item, Reading reading) {
        var event = Json.object(item);
        var type = Json.required(event, "subscriptionType", Reason.MALFORMED_EVENT);
        var dot = type.indexOf('.');
        var object = dot < 0 ? type : object(type.substring(0, dot), event);
        if (!reading.mapping().isLead(object)) {
            return List.of();
        }
        var verb = verb(type.substring(dot + 1));
        if (verb == null) {
            return List.of();
        }
        var at = Times.milliseconds(event.path("occurredAt"), "occurredAt");
        return verb == LeadVerb.MERGED ? merges(event, object, at) : List.of(change(event, object, verb, at));
    }

    private static Change change(ObjectNode event, String object, LeadVerb verb, Instant at) {
        var fields = Json.object();
        var property = Json.text(event, "propertyName");
        if (property != null) {
            fields.set(property, event.path("propertyValue"));
        }
        var lead = Json.required(event, "objectId", Reason.MISSING_SUBJECT);
        return new Change(key(event), verb, lead(event, object, lead), null, at, fields, said(event));
    }

    /** Each of the objects that were merged goes on as part of the one that is left, which may have a new id. */
    private static List<Change> merges(ObjectNode event, String object, Instant at) {
        var primary = Json.required(event, "primaryObjectId", Reason.MISSING_SUBJECT);
        var merged = Json.text(event, "newObjectId");
        var survivor = merged == null ? primary : merged;
        var doubles = new ArrayList<String>();
        if (!survivor.equals(primary)) {
            doubles.add(primary);
        }
        event.path("mergedObjectIds").forEach(id -> doubles.add(id.asText()));
        return doubles.stream()
                .filter(id -> !id.equals(survivor))
                .distinct()
                .map(id -> new Change(
                        key(event) + "|" + id,
                        LeadVerb.MERGED,
                        lead(event, object, id),
                        lead(event, object, survivor),
                        at,
                        Json.object(),
                        said(event)))
                .toList();
    }

    private static @Nullable LeadVerb verb(String action) {
        return switch (action) {
            case "creation", "restore" -> LeadVerb.CREATED;
            case "propertyChange" -> LeadVerb.UPDATED;
            case "deletion" -> LeadVerb.DELETED;
            case "privacyDeletion" -> LeadVerb.PRIVACY_DELETED;
            case "merge" -> LeadVerb.MERGED;
            case "associationChange" -> null;
            default -> throw new UnusableEvent(Reason.UNKNOWN_TYPE, "subscriptionType is none of HubSpot's");
        };
    }

    private static String object(String named, JsonNode event) {
        var type = named.equals("object") ? event.path("objectTypeId").asText() : named;
        return OBJECT_TYPES.getOrDefault(type, type);
    }

    private static String lead(JsonNode event, String object, String id) {
        return event.path("portalId").asText() + "/" + object + "/" + id;
    }

    private static String key(JsonNode event) {
        return String.join(
                "|",
                event.path("portalId").asText(),
                event.path("subscriptionId").asText(),
                event.path("objectId").asText(),
                event.path("occurredAt").asText(),
                event.path("subscriptionType").asText(),
                event.path("propertyName").asText());
    }

    /** Two attempts at one event differ in these. */
    private static JsonNode said(ObjectNode event) {
        return event.deepCopy().without(List.of("eventId", "attemptNumber"));
    }
}
