package io.lockstep.tracking.source;

import com.fasterxml.jackson.databind.JsonNode;
import io.lockstep.tracking.adapter.Change;
import io.lockstep.tracking.adapter.Json;
import io.lockstep.tracking.adapter.Mapping;
import io.lockstep.tracking.lead.EMailAddresses;
import io.lockstep.tracking.lead.LeadDetails;
import io.lockstep.tracking.lead.LeadEvent;
import io.lockstep.tracking.lead.LeadVerb;
import io.lockstep.tracking.ledger.Day;
import io.lockstep.tracking.ledger.Digest;
import io.lockstep.tracking.ledger.Storable;
import io.lockstep.tracking.quarantine.Reason;
import io.lockstep.tracking.quarantine.UnusableEvent;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads a change of a CRM's record as events of a lead, by the source's mapping and profile. One change may say several things:
 * that the lead was updated, assigned to somebody, and converted.
 */
public final class LeadReader {

    /** How far another machine's clock may be ahead. */
    private static final Duration SKEW = Duration.ofMinutes(10);

    private static final int LONGEST = 255;
    private static final int INTEGER_DIGITS = 18;
    private static final int FRACTION_DIGITS = 6;

    private final CrmSource source;
    private final Mapping mapping;

    public LeadReader(CrmSource source) {
        this.source = source;
        this.mapping = source.mapping();
    }

    /**
     * The events that a change tells of.
     *
     * @throws UnusableEvent when a field that the mapping names does not fit
     */
    public List<LeadEvent> read(Change change, Instant now) {
        var lead = checked(Reason.MISSING_SUBJECT, "the lead's id", change.lead());
        var at = occurredAt(change, now);
        if (change.verb() == LeadVerb.MERGED && change.into() == null) {
            throw new UnusableEvent(Reason.INVALID_DATA, "a merged lead has to name the one that it is a double of");
        }
        var details = details(change);
        var events = new ArrayList<LeadEvent>();
        events.add(event(change, lead, at, change.verb(), details));
        if (details.owner() != null && change.verb() != LeadVerb.ASSIGNED) {
            events.add(event(change, lead, at, LeadVerb.ASSIGNED, LeadDetails.NONE));
        }
        var stage = stage(change.fields());
        if (stage != null && stage != change.verb()) {
            events.add(event(change, lead, at, stage, LeadDetails.worth(details.amount())));
        }
        return events;
    }

    private LeadEvent event(Change change, String lead, Instant at, LeadVerb verb, LeadDetails details) {
        var said = new TreeMap<String, Object>();
        said.put("verb", verb);
        said.put("lead", lead);
        said.put("said", change.said());
        var id = Digest.of(change.key() + (verb == change.verb() ? "" : "\n" + verb));
        return new LeadEvent(source.scope(), id, verb, lead, change.into(), at, details, Digest.of((Object) said));
    }

    private LeadDetails details(Change change) {
        var fields = change.fields();
        var channel = attribute(fields, mapping.channel());
        var campaign = attribute(fields, mapping.campaign());
        var assignment = assignment(change.verb(), channel, campaign);
        return new LeadDetails(
                channel,
                campaign,
                either(id(fields, mapping.taskId()), assignment == null ? null : assignment.taskId()),
                either(id(fields, mapping.keyResultId()), assignment == null ? null : assignment.keyResultId()),
                attribute(fields, mapping.segment()),
                text(fields, mapping.owner()),
                amount(fields),
                matches(fields));
    }

    /** The row of the attribution that fits; one that names nothing is for leads that come without a channel or campaign. */
    private @Nullable Assignment assignment(LeadVerb verb, @Nullable String channel, @Nullable String campaign) {
        if (channel == null && campaign == null && verb != LeadVerb.CREATED) {
            return null;
        }
        return source.settings().assignments().stream()
                .filter(row -> row.isAbout(channel, campaign))
                .findFirst()
                .orElse(null);
    }

    private @Nullable LeadVerb stage(JsonNode fields) {
        var stage = text(fields, mapping.stage());
        return stage == null || mapping.stages() == null
                ? null
                : mapping.stages().get(stage);
    }

    private Map<String, Boolean> matches(JsonNode fields) {
        var matches = new TreeMap<String, Boolean>();
        for (var rule : source.settings().rules()) {
            var match = rule.matches(fields);
            if (match != null) {
                matches.put(rule.name(), match);
            }
        }
        return matches;
    }

    private static Instant occurredAt(Change change, Instant now) {
        var at = change.occurredAt().truncatedTo(ChronoUnit.MICROS);
        var first = Day.FIRST.atStartOfDay().toInstant(ZoneOffset.UTC);
        if (at.isAfter(now.plus(SKEW)) || at.isBefore(first)) {
            throw new UnusableEvent(
                    Reason.TIME_OUT_OF_RANGE, "the time has to lie between " + Day.FIRST + " and now, " + now);
        }
        return at.isAfter(now) ? now : at;
    }

    /** Something about the lead that is published, so nothing personal may be in it. */
    private static @Nullable String attribute(JsonNode fields, @Nullable String field) {
        var text = text(fields, field);
        if (text != null && EMailAddresses.in(text)) {
            throw new UnusableEvent(
                    Reason.INVALID_DATA, field + " holds an e-mail address; it is published, so map another field");
        }
        return text;
    }

    private static @Nullable String text(JsonNode fields, @Nullable String field) {
        var text = field == null ? null : Json.text(Json.at(fields, field));
        return text == null ? null : checked(Reason.INVALID_DATA, field, text);
    }

    private static @Nullable UUID id(JsonNode fields, @Nullable String field) {
        var text = text(fields, field);
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new UnusableEvent(Reason.INVALID_DATA, field + " has to be an id (UUID)");
        }
    }

    private @Nullable BigDecimal amount(JsonNode fields) {
        var text = text(fields, mapping.amount());
        if (text == null) {
            return null;
        }
        try {
            var amount = new BigDecimal(text.strip()).stripTrailingZeros();
            if (amount.signum() >= 0
                    && amount.scale() <= FRACTION_DIGITS
                    && (long) amount.precision() - amount.scale() <= INTEGER_DIGITS) {
                return amount.scale() < 0 ? amount.setScale(0) : amount;
            }
        } catch (NumberFormatException e) {
            throw badAmount();
        }
        throw badAmount();
    }

    private UnusableEvent badAmount() {
        return new UnusableEvent(
                Reason.INVALID_DATA,
                mapping.amount() + " has to be a number from 0 with at most 18 integer and 6 fraction digits");
    }

    private static String checked(Reason reason, @Nullable String field, String text) {
        if (text.isBlank() || text.length() > LONGEST || !Storable.Check.isStorable(text)) {
            throw new UnusableEvent(
                    reason,
                    field + " has to be 1 to " + LONGEST + " characters of complete Unicode, none of them null");
        }
        return text;
    }

    private static <T> @Nullable T either(@Nullable T mine, @Nullable T others) {
        return mine == null ? others : mine;
    }
}
