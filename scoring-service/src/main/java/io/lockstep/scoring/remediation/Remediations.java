package io.lockstep.scoring.remediation;

import io.lockstep.kit.event.EventJson;
import io.lockstep.kit.event.ReceivedEvent;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The events of remediations, by the alert that they answer. */
@Singleton
public class Remediations {

    private static final String PREFIX = "remediation-";

    private record Row(UUID eventId, UUID alertId, String name, Instant at, String payload) {}

    /** The alert that an answer names. */
    private record Named(@Nullable UUID alertId) {}

    private final Jdbi jdbi;

    Remediations(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Keeps those of the events that tell of a remediation. */
    public void take(List<ReceivedEvent> events) {
        var rows = events.stream()
                .filter(event -> event.type().name().startsWith(PREFIX))
                .map(Remediations::row)
                .toList();
        if (!rows.isEmpty()) {
            jdbi.useHandle(handle ->
                    handle.createUpdate("""
                            insert into remediation_event (event_id, alert_id, name, at, payload)
                            select "eventId", "alertId", name, at, payload::jsonb
                            from json_to_recordset(cast(:rows as json)) as r ("eventId" uuid, "alertId" uuid, name text,
                                 at timestamptz, payload text)
                            on conflict do nothing
                            """).bind("rows", EventJson.write(rows)).execute());
        }
    }

    private static Row row(ReceivedEvent event) {
        var alert = event.payload(Named.class).alertId();
        return new Row(
                event.id(),
                alert == null ? UUID.fromString(event.key()) : alert,
                event.type().name().substring(PREFIX.length()),
                event.time(),
                EventJson.write(event.payload()));
    }
}
