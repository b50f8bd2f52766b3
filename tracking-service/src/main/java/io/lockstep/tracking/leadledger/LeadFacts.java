package io.lockstep.tracking.leadledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.lockstep.kit.event.OutgoingEvent;
import io.lockstep.tracking.lead.LeadFactRecorded;
import io.lockstep.tracking.ledger.Day;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** What others are told of a lead's newest version: the same, under the same ids, whenever it is told again. */
@Singleton
public class LeadFacts {

    private static final long TIME_AND_VERSION = 0xFFFF_FFFF_FFFF_F000L;
    private static final long VARIANT = 0xC000_0000_0000_0000L;

    private final Leads leads;
    private final Day day;

    LeadFacts(Leads leads, Day day) {
        this.leads = leads;
        this.day = day;
    }

    /** A lead, and what it told when. */
    public record Told(UUID leadId, Instant at, List<OutgoingEvent> events) {}

    /** What leads told last in a time, in the order of their ids. */
    public List<Told> told(UUID after, Instant from, Instant to, int limit) {
        return leads.told(after, from, to, limit).stream()
                .map(lead -> new Told(lead.leadId(), Objects.requireNonNull(lead.toldAt()), of(lead, day)))
                .toList();
    }

    /** The events of a version: one, or one for each part of the lead's attribution. */
    static List<OutgoingEvent> of(Lead lead, Day day) {
        var id = Objects.requireNonNull(lead.toldAs(), "a lead tells nothing before its first version");
        var at = Objects.requireNonNull(lead.toldAt());
        var first = lead.state().moments().first();
        var asOf = day.of(first == null ? at : first);
        var facts = lead.mergedInto() == null
                ? LeadFactRecorded.of(lead.leadId(), lead.version(), lead.standing(), asOf, at)
                : List.of(LeadFactRecorded.nothing(
                        lead.leadId(), lead.version(), lead.policy().rule(), asOf, at));
        var events = new ArrayList<OutgoingEvent>();
        for (var part = 0; part < facts.size(); part++) {
            events.add(OutgoingEvent.withId(idOf(id, part), LeadFactRecorded.TYPE, lead.leadId(), facts.get(part)));
        }
        return events;
    }

    /** The id of a part: that of the first for the first, and for another one of the same time that follows from it. */
    static UUID idOf(UUID first, int part) {
        if (part == 0) {
            return first;
        }
        var random = UUID.nameUUIDFromBytes((first + "/" + part).getBytes(UTF_8));
        return new UUID(
                first.getMostSignificantBits() & TIME_AND_VERSION | random.getMostSignificantBits() & ~TIME_AND_VERSION,
                first.getLeastSignificantBits() & VARIANT | random.getLeastSignificantBits() & ~VARIANT);
    }
}
