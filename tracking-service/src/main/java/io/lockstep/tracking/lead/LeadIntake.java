package io.lockstep.tracking.lead;

import io.lockstep.kit.event.Ids;
import io.lockstep.kit.event.OutgoingEvent;
import io.lockstep.kit.outbox.Outbox;
import io.lockstep.kit.security.Caller;
import io.lockstep.tracking.lead.EventResult.Status;
import io.lockstep.tracking.lead.Leads.Entry;
import io.lockstep.tracking.lead.Leads.Known;
import io.lockstep.tracking.lead.Leads.Lead;
import io.lockstep.tracking.ledger.Day;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Takes lead events: the good ones into the ledger, the others into quarantine, all in one transaction. */
@ApplicationScoped
class LeadIntake {

    private final Leads leads;
    private final Quarantine quarantine;
    private final Outbox outbox;
    private final Caller caller;
    private final Day day;

    LeadIntake(Leads leads, Quarantine quarantine, Outbox outbox, Caller caller, Day day) {
        this.leads = leads;
        this.quarantine = quarantine;
        this.outbox = outbox;
        this.caller = caller;
        this.day = day;
    }

    /**
     * Records each event once and says, in their order, what became of them.
     *
     * @throws io.lockstep.kit.problem.Problem 503 when too much waits to be published
     */
    @Transactional
    public List<EventResult> take(List<Arrival> arrivals) {
        var now = day.now();
        var entries = new ArrayList<Entry>();
        for (var arrival : arrivals) {
            if (arrival instanceof Arrival.Good good) {
                entries.add(new Entry(Ids.next(), good.event()));
            }
        }
        var stored = entries.isEmpty() ? Map.<UUID, Lead>of() : leads.append(entries, now, caller.subject());
        publish(entries, stored, now);
        return results(arrivals, entries, stored, now);
    }

    /** Folds the new events into their leads, and publishes what each lead contributes after each of them. */
    private void publish(List<Entry> entries, Map<UUID, Lead> stored, Instant now) {
        var folded = new HashMap<UUID, Lead>();
        var events = new ArrayList<OutgoingEvent>();
        var forgotten = new ArrayList<String>();
        for (var entry : entries) {
            var before = stored.get(entry.factId());
            if (before == null) {
                continue;
            }
            var lead = folded.getOrDefault(before.leadId(), before);
            var state = lead.state().with(entry.event());
            var after = new Lead(lead.leadId(), lead.version() + 1, state);
            folded.put(after.leadId(), after);
            var fact = LeadFactRecorded.of(after.leadId(), after.version(), state, firstDay(state, now), now);
            events.add(OutgoingEvent.withId(entry.factId(), LeadFactRecorded.TYPE, after.leadId(), fact));
            if (entry.event().verb() == LeadVerb.PRIVACY_DELETED) {
                forgotten.add(entry.event().leadDigest());
            }
        }
        leads.save(folded.values());
        outbox.appendAll(events);
        quarantine.forget(forgotten);
    }

    private LocalDate firstDay(LeadState state, Instant now) {
        return day.of(state.firstAt() == null ? now : state.firstAt());
    }

    private List<EventResult> results(
            List<Arrival> arrivals, List<Entry> entries, Map<UUID, Lead> stored, Instant now) {
        var known = known(entries, stored);
        var bad = new ArrayList<Arrival.Bad>();
        var results = new ArrayList<EventResult>(arrivals.size());
        var next = entries.iterator();
        for (var arrival : arrivals) {
            switch (arrival) {
                case Arrival.Good good -> {
                    var factId = next.next().factId();
                    var lead = stored.get(factId);
                    results.add(
                            lead == null
                                    ? again(good, known.get(key(good.event())), bad)
                                    : EventResult.stored(good, Status.RECORDED, lead.leadId(), factId));
                }
                case Arrival.Bad unusable -> {
                    bad.add(unusable);
                    results.add(EventResult.quarantined(unusable));
                }
            }
        }
        quarantine.add(bad, now, caller.subject());
        return results;
    }

    private Map<List<String>, Known> known(List<Entry> entries, Map<UUID, Lead> stored) {
        var repeated = entries.stream()
                .filter(entry -> !stored.containsKey(entry.factId()))
                .map(Entry::event)
                .toList();
        return leads.find(repeated).stream()
                .collect(Collectors.toMap(found -> List.of(found.source(), found.id()), found -> found));
    }

    /** An event whose id is taken: a repetition, or something else under the same id, which changes nothing. */
    private static EventResult again(Arrival.Good arrival, Known known, List<Arrival.Bad> bad) {
        var event = arrival.event();
        if (known.digest().equals(event.digest())) {
            return EventResult.stored(arrival, Status.DUPLICATE, known.leadId(), known.factId());
        }
        var conflict = new Arrival.Bad(
                event.source(),
                event.id(),
                event.leadDigest(),
                Reason.CONFLICT,
                "another event of this source and id was recorded before, and stays as it is",
                arrival.raw());
        bad.add(conflict);
        return EventResult.quarantined(conflict);
    }

    private static List<String> key(LeadEvent event) {
        return List.of(event.source(), event.id());
    }
}
