package io.lockstep.tracking.leadevent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.cloudevents.CloudEvent;
import io.cloudevents.SpecVersion;
import io.lockstep.tracking.lead.EMailAddresses;
import io.lockstep.tracking.lead.LeadDetails;
import io.lockstep.tracking.lead.LeadEvent;
import io.lockstep.tracking.lead.LeadVerb;
import io.lockstep.tracking.ledger.Day;
import io.lockstep.tracking.ledger.Digest;
import io.lockstep.tracking.ledger.Storable;
import io.lockstep.tracking.quarantine.Reason;
import io.lockstep.tracking.quarantine.UnusableEvent;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Judges a CloudEvent as a lead event. Unknown attributes and fields of its data are ignored. */
@Singleton
class LeadEventReader {

    /** How far another machine's clock may be ahead. */
    private static final Duration SKEW = Duration.ofMinutes(10);

    private static final int LONGEST_NAME = 255;
    private static final int INTEGER_DIGITS = 18;
    private static final int FRACTION_DIGITS = 6;
    private static final int UUID_LENGTH = 36;

    private final Day day;

    LeadEventReader(Day day) {
        this.day = day;
    }

    /**
     * The lead event that a CloudEvent is. One without a time happened now.
     *
     * @param data the event's data, apart from it because ours is exact in decimals
     * @throws UnusableEvent when it is none
     */
    LeadEvent read(CloudEvent event, JsonNode data) {
        if (event.getSpecVersion() != SpecVersion.V1) {
            throw new UnusableEvent(Reason.MALFORMED_EVENT, "specversion has to be 1.0");
        }
        var verb = LeadVerb.ofType(event.getType())
                .orElseThrow(() -> new UnusableEvent(
                        Reason.UNKNOWN_TYPE, "type has to be lead.<verb>, with one of " + Arrays.toString(verbs())));
        if (event.getSubject() == null || event.getSubject().isBlank()) {
            throw new UnusableEvent(Reason.MISSING_SUBJECT, "subject has to be the lead's id at its source");
        }
        if (!data.isObject() && !data.isMissingNode() && !data.isNull()) {
            throw new UnusableEvent(Reason.INVALID_DATA, "data has to be a JSON object");
        }
        return new LeadEvent(
                name(Reason.MALFORMED_EVENT, "source", event.getSource().toString()),
                key(name(Reason.MALFORMED_EVENT, "id", event.getId())),
                verb,
                name(Reason.MISSING_SUBJECT, "subject", event.getSubject()),
                into(verb, data),
                occurredAt(event),
                details(data),
                digest(event, data));
    }

    private static LeadDetails details(JsonNode data) {
        return new LeadDetails(
                attribute(data, "channel"),
                attribute(data, "campaign"),
                id(data, "taskId"),
                id(data, "keyResultId"),
                attribute(data, "segment"),
                text(data, "owner"),
                amount(data),
                Map.of());
    }

    private static @Nullable String into(LeadVerb verb, JsonNode data) {
        var into = text(data, "into");
        if (verb == LeadVerb.MERGED && into == null) {
            throw new UnusableEvent(
                    Reason.INVALID_DATA, "data.into has to be the id of the lead that this one is a double of");
        }
        return into;
    }

    private Instant occurredAt(CloudEvent event) {
        var now = day.now();
        if (event.getTime() == null) {
            return now;
        }
        var time = event.getTime().toInstant().truncatedTo(ChronoUnit.MICROS);
        if (time.isAfter(now.plus(SKEW)) || day.of(time).isBefore(Day.FIRST)) {
            throw new UnusableEvent(
                    Reason.TIME_OUT_OF_RANGE, "time has to lie between " + Day.FIRST + " and now, " + now);
        }
        return time.isAfter(now) ? now : time;
    }

    private static @Nullable UUID id(JsonNode data, String field) {
        var text = text(data, field);
        if (text == null) {
            return null;
        }
        try {
            if (text.length() == UUID_LENGTH) {
                return UUID.fromString(text);
            }
        } catch (IllegalArgumentException e) {
            throw new UnusableEvent(Reason.INVALID_DATA, "data." + field + " has to be an id (UUID)");
        }
        throw new UnusableEvent(Reason.INVALID_DATA, "data." + field + " has to be an id (UUID)");
    }

    /** What names the event for good; an id that may tell of a person does so by its digest. */
    private static String key(String id) {
        return EMailAddresses.in(id) ? Digest.of(id) : id;
    }

    /** Something about the lead that is published, so nothing personal may be in it. */
    private static @Nullable String attribute(JsonNode data, String field) {
        var text = text(data, field);
        if (text != null && EMailAddresses.in(text)) {
            throw new UnusableEvent(
                    Reason.INVALID_DATA, "data." + field + " holds an e-mail address, and is published; send another");
        }
        return text;
    }

    private static @Nullable String text(JsonNode data, String field) {
        var value = data.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            throw new UnusableEvent(Reason.INVALID_DATA, "data." + field + " has to be a text");
        }
        return name(Reason.INVALID_DATA, "data." + field, value.textValue());
    }

    private static String name(Reason reason, String field, String text) {
        if (text.isEmpty() || text.length() > LONGEST_NAME || !Storable.Check.isStorable(text)) {
            throw new UnusableEvent(
                    reason,
                    field + " has to be 1 to " + LONGEST_NAME + " characters of complete Unicode, none of them null");
        }
        return text;
    }

    private static @Nullable BigDecimal amount(JsonNode data) {
        var value = data.path("amount");
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        var amount = value.isNumber() ? value.decimalValue() : BigDecimal.ONE.negate();
        var fits = amount.scale() <= FRACTION_DIGITS && (long) amount.precision() - amount.scale() <= INTEGER_DIGITS;
        if (amount.signum() < 0 || !fits) {
            throw new UnusableEvent(
                    Reason.INVALID_DATA,
                    "data.amount has to be a number from 0 with at most 18 integer and 6 fraction digits");
        }
        return amount;
    }

    /** What makes two events of one id the same, by whichever way they came. */
    private static String digest(CloudEvent event, JsonNode data) {
        var said = new TreeMap<String, Object>();
        said.put("type", event.getType());
        said.put("subject", String.valueOf(event.getSubject()));
        if (event.getTime() != null) {
            said.put("time", event.getTime().toInstant());
        }
        if (!(data instanceof MissingNode)) {
            said.put("data", data);
        }
        return Digest.of((Object) said);
    }

    private static String[] verbs() {
        return Arrays.stream(LeadVerb.values())
                .map(verb -> verb.name().toLowerCase().replace('_', '-'))
                .toArray(String[]::new);
    }
}
