package io.lockstep.tracking.intake;

import io.lockstep.tracking.intake.GeneratedYear.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a generated year looks like to each kind of source. */
final class YearPayloads {

    private YearPayloads() {}

    /** What the stages of these payloads mean. */
    static Map<String, String> stages() {
        return Map.of("mql", "QUALIFIED", "customer", "CONVERTED", "lost", "LOST");
    }

    /** HubSpot tells one property per event. */
    static List<Map<String, Object>> hubSpotEvents(Row row) {
        var told = new ArrayList<Map<String, Object>>();
        var id = Integer.parseInt(row.lead().substring("lead".length()));
        switch (row.verb()) {
            case "CREATED" -> told.add(hubSpot(row, id, "creation", Map.of()));
            case "DELETED" -> told.add(hubSpot(row, id, "deletion", Map.of()));
            case "PRIVACY_DELETED" -> told.add(hubSpot(row, id, "privacyDeletion", Map.of()));
            case "MERGED" -> {
                var into = Integer.parseInt(String.valueOf(row.into()).substring("lead".length()));
                told.add(hubSpot(row, into, "merge", Map.of("primaryObjectId", into, "mergedObjectIds", List.of(id))));
            }
            case "QUALIFIED" -> told.add(property(row, id, "lifecyclestage", "mql"));
            case "CONVERTED" -> told.add(property(row, id, "lifecyclestage", "customer"));
            case "LOST" -> told.add(property(row, id, "lifecyclestage", "lost"));
            case "ASSIGNED" -> told.add(property(row, id, "hubspot_owner_id", "7"));
            default -> {}
        }
        if (row.channel() != null) {
            told.add(property(row, id, "hs_analytics_source", row.channel()));
        }
        if (row.amount() != null) {
            told.add(property(row, id, "amount", row.amount()));
        }
        return told;
    }

    private static Map<String, Object> property(Row row, int id, String name, String value) {
        return hubSpot(row, id, "propertyChange", Map.of("propertyName", name, "propertyValue", value));
    }

    private static Map<String, Object> hubSpot(Row row, int id, String type, Map<String, Object> more) {
        var event = new LinkedHashMap<String, Object>(Map.of(
                "eventId",
                1,
                "subscriptionId",
                9,
                "portalId",
                33,
                "attemptNumber",
                row.number() % 3,
                "objectId",
                id,
                "occurredAt",
                row.at().toEpochMilli(),
                "subscriptionType",
                "contact." + type));
        event.putAll(more);
        return event;
    }

    /** An event of our own form, with more in its data than we want. */
    static Map<String, Object> cloudEvent(Row row) {
        var data = new LinkedHashMap<String, Object>();
        data.put("channel", row.channel());
        data.put("amount", row.amount() == null ? null : new BigDecimal(row.amount()));
        data.put("into", row.into());
        data.put("email", row.lead() + "@example.com");
        return Map.of(
                "specversion",
                "1.0",
                "id",
                "evt-" + row.number(),
                "source",
                "/crm",
                "time",
                row.at().toString(),
                "type",
                "lead." + row.verb().toLowerCase().replace('_', '-'),
                "subject",
                row.lead(),
                "data",
                data);
    }

    /** A row of the usual names. */
    static Map<String, Object> genericRow(Row row) {
        var item = new LinkedHashMap<String, Object>();
        item.put("lead", row.lead());
        item.put("event", row.verb());
        item.put("time", row.at().toString());
        item.put("channel", row.channel());
        item.put("amount", row.amount());
        item.put("into", row.into());
        return item;
    }
}
