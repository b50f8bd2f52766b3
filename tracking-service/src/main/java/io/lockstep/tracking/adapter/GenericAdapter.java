package io.lockstep.tracking.adapter;

import com.fasterxml.jackson.databind.JsonNode;
import io.lockstep.tracking.lead.LeadVerb;
import io.lockstep.tracking.ledger.Digest;
import io.lockstep.tracking.quarantine.Reason;
import io.lockstep.tracking.quarantine.UnusableEvent;
import java.util.List;

/**
 * JSON of any shape, read by the source's mapping. A record without an id of its own is named by its lead, its time and what it
 * says; without a time too, by its delivery.
 */
class GenericAdapter implements Adapter {

    @Override
    public List<JsonNode> records(Delivery delivery, Mapping mapping) {
        var body = Json.of(delivery.body());
        var records = mapping.records() == null ? body : Json.at(body, mapping.records());
        if (!records.isContainerNode()) {
            throw new UnusableEvent(Reason.MALFORMED_BODY, "there is no record at " + mapping.records());
        }
        return Json.items(records);
    }

    @Override
    public List<JsonNode> again(JsonNode item, Mapping mapping) {
        var records = Json.at(item, mapping.records());
        return records.isContainerNode() ? Json.items(records) : List.of(item);
    }

    @Override
    public List<Change> read(JsonNode item, Reading reading) {
        var mapping = reading.mapping();
        var fields = Json.object(item);
        var event = Json.text(fields, mapping.event());
        var verb = event == null ? LeadVerb.UPDATED : Verbs.of(event, mapping);
        var lead = Json.required(fields, mapping.lead(), Reason.MISSING_SUBJECT);
        var time = Json.at(fields, mapping.time());
        var at = Json.text(time) == null
                ? reading.receivedAt()
                : Times.read(time, String.valueOf(mapping.time()), reading.zone());
        var id = Json.text(fields, mapping.id());
        var named = Json.text(time) == null ? reading.delivery().toString() : at.toString();
        var key = id == null ? String.join("|", lead, named, Digest.of((Object) fields)) : "id|" + id;
        return List.of(new Change(key, verb, lead, Json.text(fields, mapping.into()), at, fields, fields));
    }
}
