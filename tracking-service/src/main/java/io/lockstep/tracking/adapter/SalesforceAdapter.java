package io.lockstep.tracking.adapter;

import com.fasterxml.jackson.databind.JsonNode;
import io.lockstep.tracking.lead.LeadVerb;
import io.lockstep.tracking.quarantine.Reason;
import io.lockstep.tracking.quarantine.UnusableEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Salesforce's change events as a bridge passes them on (integrations.md, section 2): one or an array, bare or within the
 * envelope of the streaming API. A gap says that something changed and not what: the lead has to be fetched again.
 */
final class SalesforceAdapter implements Adapter {

    static final Mapping USUAL = Mapping.usual(
            List.of("Lead"),
            "LeadSource",
            "Campaign__c",
            "OwnerId",
            "Amount",
            "Status",
            Map.of(
                    "Working - Contacted", LeadVerb.CONTACTED,
                    "Qualified", LeadVerb.QUALIFIED,
                    "Closed - Converted", LeadVerb.CONVERTED,
                    "Closed Won", LeadVerb.CONVERTED,
                    "Closed - Not Converted", LeadVerb.LOST,
                    "Closed Lost", LeadVerb.LOST));

    @Override
    public List<JsonNode> records(Delivery delivery, Mapping mapping) {
        return Json.items(Json.of(delivery.body()));
    }

    @Override
    public List<Change> read(JsonNode item, Reading reading) {
        var payload = payload(Json.object(item));
        var header = payload.path("ChangeEventHeader");
        var entity = Json.required(header, "entityName", Reason.MALFORMED_EVENT);
        if (!reading.mapping().isLead(entity)) {
            return List.of();
        }
        var verb = verb(header.path("changeType").asText(), payload);
        var at = Times.milliseconds(header.path("commitTimestamp"), "commitTimestamp");
        var sequence = header.path("sequenceNumber").asText();
        var key = Json.required(header, "transactionKey", Reason.MALFORMED_EVENT) + "|" + sequence + "|";
        var changes = new ArrayList<Change>();
        for (var id : recordIds(header)) {
            var fields = verb == LeadVerb.RESYNC_NEEDED ? Json.object() : payload;
            changes.add(new Change(key + id, verb, entity + "/" + id, null, at, fields, payload));
        }
        return changes;
    }

    private static JsonNode payload(JsonNode item) {
        for (var path : List.of("data.payload", "payload")) {
            if (Json.at(item, path).has("ChangeEventHeader")) {
                return Json.at(item, path);
            }
        }
        if (!item.has("ChangeEventHeader")) {
            throw new UnusableEvent(Reason.MALFORMED_EVENT, "ChangeEventHeader is missing");
        }
        return item;
    }

    /** A conversion of Salesforce's own shows in a field, whatever the stages are called. */
    private static LeadVerb verb(String changeType, JsonNode payload) {
        return switch (changeType) {
            case "CREATE", "UNDELETE" -> LeadVerb.CREATED;
            case "UPDATE" -> payload.path("IsConverted").asBoolean(false) ? LeadVerb.CONVERTED : LeadVerb.UPDATED;
            case "DELETE" -> LeadVerb.DELETED;
            case "SNAPSHOT" -> LeadVerb.RESYNCED;
            case "GAP_CREATE", "GAP_UPDATE", "GAP_DELETE", "GAP_UNDELETE" -> LeadVerb.RESYNC_NEEDED;
            case "GAP_OVERFLOW" ->
                throw new UnusableEvent(
                        Reason.RESYNC_NEEDED, "too much changed at once: fetch all records of this entity again");
            default -> throw new UnusableEvent(Reason.UNKNOWN_TYPE, "changeType is none of Salesforce's");
        };
    }

    private static List<String> recordIds(JsonNode header) {
        var ids = Json.items(header.path("recordIds")).stream()
                .map(JsonNode::asText)
                .distinct()
                .toList();
        if (ids.isEmpty() || ids.contains("")) {
            throw new UnusableEvent(Reason.MISSING_SUBJECT, "recordIds is missing");
        }
        if (ids.stream().anyMatch(id -> id.contains("*"))) {
            throw new UnusableEvent(
                    Reason.RESYNC_NEEDED, "recordIds names no single record: fetch all records that it covers again");
        }
        return ids;
    }
}
