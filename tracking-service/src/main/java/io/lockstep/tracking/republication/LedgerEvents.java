package io.lockstep.tracking.republication;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.util.RawValue;
import io.lockstep.kit.event.EventJson;
import io.lockstep.kit.event.EventType;
import io.lockstep.kit.event.OutgoingEvent;
import io.lockstep.tracking.ledger.FactKind;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** The events that facts of the ledger were published as: their ids are the facts' ids, their payloads the facts' contents. */
final class LedgerEvents {

    /** A row of the ledger. */
    record Row(UUID id, FactKind kind, UUID subjectId, Instant recordedAt, String content) {}

    /** An event, and when what it tells of was recorded. */
    record Dated(OutgoingEvent event, Instant at) {}

    private LedgerEvents() {}

    /**
     * The events of a row: one, or those of the facts that an opening balance carries, as far as their kinds are wanted; none of
     * what is published nowhere.
     */
    static List<Dated> of(Row row, Set<FactKind> wanted) {
        var content = EventJson.parse(row.content());
        return switch (row.kind()) {
            case PROGRESS -> one(row, content.has("corrects") ? "progress-corrected" : "progress-recorded");
            case PROGRESS_WITHDRAWN -> one(row, "progress-withdrawn");
            case MEASUREMENT -> one(row, content.has("corrects") ? "measurement-corrected" : "measurement-recorded");
            case MEASUREMENT_WITHDRAWN -> one(row, "measurement-withdrawn");
            case SPEND -> one(row, "spend-recorded", content.has("campaign") ? "campaign" : "channel", content);
            case FIGURE -> one(row, "figure-recorded", "figureId", content);
            case OPENING_BALANCE -> carried(row, content, wanted);
            case FEEDBACK, OBSERVATION, LEAD_EVENT -> List.of();
        };
    }

    private static List<Dated> carried(Row balance, JsonNode content, Set<FactKind> wanted) {
        return StreamSupport.stream(content.path("facts").spliterator(), false)
                .map(fact -> new Row(
                        UUID.fromString(fact.path("id").asText()),
                        FactKind.valueOf(fact.path("kind").asText()),
                        balance.subjectId(),
                        Instant.parse(fact.path("recordedAt").asText()),
                        EventJson.write(fact.path("content"))))
                .filter(fact -> wanted.contains(fact.kind()))
                .flatMap(fact -> of(fact, wanted).stream())
                .toList();
    }

    private static List<Dated> one(Row row, String type, String key, JsonNode content) {
        return one(row, type, content.path(key).asText());
    }

    private static List<Dated> one(Row row, String type) {
        return one(row, type, row.subjectId().toString());
    }

    private static List<Dated> one(Row row, String name, String key) {
        var type = EventType.v1("tracking", name);
        var event = new OutgoingEvent(
                row.id(), type, key, new RawValue(row.content()), null, row.id().toString());
        return List.of(new Dated(event, row.recordedAt()));
    }
}
