package io.lockstep.tracking.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.lockstep.kit.event.EventJson;
import io.lockstep.tracking.adapter.Delivery;
import io.lockstep.tracking.adapter.Reading;
import io.lockstep.tracking.lead.LeadEvent;
import io.lockstep.tracking.ledger.Storable;
import io.lockstep.tracking.quarantine.Reason;
import io.lockstep.tracking.quarantine.Rejected;
import io.lockstep.tracking.quarantine.UnusableEvent;
import io.lockstep.tracking.source.CrmSource;
import io.lockstep.tracking.source.LeadReader;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Judges what a source sent: a plain function of the body, the source and the time. */
class Judge {

    /** What stands before a body that is no text. */
    private static final String BINARY = "data:;base64,";

    /** A record and what it tells: events of leads, or why it cannot be read. */
    record Judged(
            String raw, List<LeadEvent> events, @Nullable Rejected rejected) {}

    private final CrmSource source;
    private final ZoneId zone;
    private final Instant now;

    Judge(CrmSource source, ZoneId zone, Instant now) {
        this.source = source;
        this.zone = zone;
        this.now = now;
    }

    /** The records of a body. */
    List<Judged> body(RawBody body) {
        return body(body.delivery(), body.endpoint(), body.id(), body.receivedAt());
    }

    private List<Judged> body(Delivery delivery, @Nullable String endpoint, UUID id, Instant receivedAt) {
        var reading = new Reading(source.mapping(), endpoint, id, receivedAt, zone);
        try {
            var records = source.kind().adapter().records(delivery, source.mapping());
            return records.stream().map(item -> item(item, reading)).toList();
        } catch (UnusableEvent e) {
            return List.of(whole(delivery.body(), endpoint, e.reason(), e.detail()));
        }
    }

    /** A body that cannot be told into records. */
    Judged whole(byte[] body, @Nullable String endpoint, Reason reason, String detail) {
        var raw = text(body);
        return new Judged(
                raw, List.of(), new Rejected(source.sourceId(), endpoint, null, null, null, reason, detail, raw, true));
    }

    /** Something from quarantine: a record, or a whole body. */
    List<Judged> again(String raw, boolean whole, @Nullable String endpoint, UUID id, Instant receivedAt) {
        if (whole) {
            var body = raw.startsWith(BINARY)
                    ? Base64.getDecoder().decode(raw.substring(BINARY.length()))
                    : raw.getBytes(UTF_8);
            return body(new Delivery(Map.of("content-type", guessed(body)), body), endpoint, id, receivedAt);
        }
        var reading = new Reading(source.mapping(), endpoint, id, receivedAt, zone);
        return source.kind().adapter().again(EventJson.parse(raw), source.mapping()).stream()
                .map(item -> item(item, reading))
                .toList();
    }

    private Judged item(JsonNode item, Reading reading) {
        var raw = complete(EventJson.write(item));
        var events = new ArrayList<LeadEvent>();
        String lead = null;
        try {
            for (var change : source.kind().adapter().read(item, reading)) {
                lead = LeadEvent.leadDigest(source.scope(), change.lead());
                events.addAll(new LeadReader(source).read(change, now));
            }
            return new Judged(raw, events, null);
        } catch (UnusableEvent e) {
            return new Judged(raw, List.of(), rejected(reading.endpoint(), lead, e.reason(), e.detail(), raw));
        }
    }

    /** A record that cannot be recorded. */
    Rejected rejected(@Nullable String endpoint, @Nullable String lead, Reason reason, String detail, String raw) {
        return new Rejected(source.sourceId(), endpoint, null, null, lead, reason, detail, raw, false);
    }

    /** Of a body whose headers are gone: CloudEvents in a batch are an array. */
    private static String guessed(byte[] body) {
        var first = new String(body, UTF_8).strip();
        return first.startsWith("[") ? "application/cloudevents-batch+json" : "application/cloudevents+json";
    }

    /** Text without halves of characters, which no database stores. */
    private static String complete(String text) {
        return new String(text.getBytes(UTF_8), UTF_8);
    }

    private static String text(byte[] body) {
        var text = new String(body, UTF_8);
        var isText = Arrays.equals(text.getBytes(UTF_8), body) && Storable.Check.isStorable(text);
        return isText ? text : BINARY + Base64.getEncoder().encodeToString(body);
    }
}
