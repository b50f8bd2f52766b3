package io.lockstep.tracking.adapter;

import com.fasterxml.jackson.databind.JsonNode;
import io.lockstep.tracking.lead.LeadVerb;
import io.lockstep.tracking.ledger.Digest;
import io.lockstep.tracking.quarantine.Reason;
import io.lockstep.tracking.quarantine.UnusableEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * EspoCRM's webhooks (integrations.md, section 5): an array of records, whose event is not in the body but in the address,
 * such as {@code Lead.update}. A record without the time of its change is told from a repetition by its delivery alone.
 */
final class EspoAdapter implements Adapter {

    static final Mapping USUAL = Mapping.usual(
            List.of("Lead"),
            "source",
            "campaignName",
            "assignedUserId",
            "opportunityAmount",
            "status",
            Map.of(
                    "In Process", LeadVerb.CONTACTED,
                    "Converted", LeadVerb.CONVERTED,
                    "Recycled", LeadVerb.LOST,
                    "Dead", LeadVerb.LOST));

    @Override
    public List<JsonNode> records(Delivery delivery, Mapping mapping) {
        var body = Json.of(delivery.body());
        if (!body.isArray()) {
            throw new UnusableEvent(Reason.MALFORMED_BODY, "EspoCRM sends an array of records");
        }
        return Json.items(body);
    }

    @Override
    public List<Change> read(JsonNode item, Reading reading) {
        var fields = Json.object(item);
        var endpoint = reading.endpoint() == null ? "" : reading.endpoint();
        var parts = endpoint.split("\\.");
        if (parts.length < 2) {
            throw new UnusableEvent(
                    Reason.UNKNOWN_TYPE,
                    "the address has to end in the event, as in .../Lead.update: EspoCRM sends it nowhere else");
        }
        if (!reading.mapping().isLead(parts[0])) {
            return List.of();
        }
        var verb = verb(parts[1]);
        var id = Json.required(fields, "id", Reason.MISSING_SUBJECT);
        var time = time(fields, verb, reading);
        var key = String.join(
                "|", endpoint, id, time == null ? reading.delivery().toString() : time.toString(), Digest.of((Object)
                        fields));
        var at = time == null ? reading.receivedAt() : time;
        return List.of(new Change(key, verb, parts[0] + "/" + id, null, at, fields, fields));
    }

    private static LeadVerb verb(String action) {
        return switch (action) {
            case "create" -> LeadVerb.CREATED;
            case "update", "fieldUpdate" -> LeadVerb.UPDATED;
            case "delete" -> LeadVerb.DELETED;
            default -> throw new UnusableEvent(Reason.UNKNOWN_TYPE, "the address ends in no event of EspoCRM's");
        };
    }

    private static @Nullable Instant time(JsonNode fields, LeadVerb verb, Reading reading) {
        for (var name : verb == LeadVerb.CREATED ? List.of("createdAt", "modifiedAt") : List.of("modifiedAt")) {
            var value = fields.path(name);
            if (Json.text(value) != null) {
                return Times.read(value, name, reading.zone());
            }
        }
        return null;
    }
}
