package io.lockstep.tracking.leadledger;

import io.lockstep.kit.event.Ids;
import io.lockstep.kit.outbox.Outbox;
import io.lockstep.tracking.lead.LeadEvent;
import io.lockstep.tracking.lead.LeadPolicies;
import io.lockstep.tracking.lead.LeadVerb;
import io.lockstep.tracking.leadledger.Leads.Entry;
import io.lockstep.tracking.leadledger.Leads.Known;
import io.lockstep.tracking.leadledger.RecordedEvent.Outcome;
import io.lockstep.tracking.ledger.Day;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Records lead events once, folds them into their leads and publishes what each lead contributes. */
@Singleton
public class LeadRecorder {

    private final Leads leads;
    private final LeadPolicies policies;
    private final List<PersonalData> personalData;
    private final Outbox outbox;
    private final Day day;

    LeadRecorder(Leads leads, LeadPolicies policies, @All List<PersonalData> personalData, Outbox outbox, Day day) {
        this.leads = leads;
        this.policies = policies;
        this.personalData = personalData;
        this.outbox = outbox;
        this.day = day;
    }

    /**
     * Records the events in the current transaction, and says in their order what became of them.
     *
     * @param reportedBy who sent them
     * @throws io.lockstep.kit.problem.Problem 503 when too much waits to be published
     */
    public List<RecordedEvent> record(List<LeadEvent> events, String reportedBy) {
        if (events.isEmpty()) {
            return List.of();
        }
        var now = day.now();
        var entries = events.stream().map(event -> new Entry(Ids.next(), event)).toList();
        var stored = leads.append(entries, now, reportedBy);
        var fold = new LeadFold(leads, policies, day, now);
        for (var entry : entries) {
            var before = stored.get(entry.factId());
            if (before != null) {
                fold.add(entry, before);
            }
        }
        publish(fold);
        var known = known(entries, stored);
        return entries.stream()
                .map(entry -> outcome(entry, fold.rootOf(entry.factId()), known))
                .toList();
    }

    /**
     * Makes one lead the double of another in the current transaction; nothing, when they are one already.
     *
     * @return the id of the last event that was published, if any
     */
    public @Nullable UUID merge(UUID doubled, UUID into) {
        var now = day.now();
        var fold = new LeadFold(leads, policies, day, now);
        fold.merge(doubled, into, Ids.next());
        publish(fold);
        return fold.events().isEmpty() ? null : fold.events().getLast().id();
    }

    /**
     * Records in the current transaction that a lead's person asked to be forgotten.
     *
     * @param externalId the lead's id at its source, where somebody knows it
     * @return the id of the event that was published
     */
    public UUID forget(UUID leadId, @Nullable String externalId, String reportedBy) {
        var now = day.now();
        var lead = leads.root(leadId);
        var id = Ids.next();
        var event = LeadEvent.ofOurs(
                lead.source(), LeadVerb.PRIVACY_DELETED, "forgotten-" + id, externalId == null ? "" : externalId, now);
        leads.append(lead, new Entry(id, event), now, reportedBy);
        var fold = new LeadFold(leads, policies, day, now);
        fold.add(new Entry(id, event), lead);
        publish(fold);
        return id;
    }

    /** Those of the leads, named by what they are recognised by, whose people asked to be forgotten. */
    public Set<String> forgotten(Collection<String> leadDigests) {
        return leadDigests.isEmpty() ? Set.of() : leads.forgotten(leadDigests);
    }

    private void publish(LeadFold fold) {
        leads.save(fold.changed());
        outbox.appendAll(fold.events());
        var forgotten = fold.forgotten();
        if (!forgotten.isEmpty()) {
            personalData.forEach(place -> place.forget(forgotten));
        }
    }

    private Map<List<String>, Known> known(List<Entry> entries, Map<UUID, Lead> stored) {
        var repeated = entries.stream()
                .filter(entry -> !stored.containsKey(entry.factId()))
                .map(Entry::event)
                .toList();
        return leads.find(repeated).stream()
                .collect(Collectors.toMap(
                        found -> List.of(found.source(), found.id()), found -> found, (one, other) -> one));
    }

    /** An event whose id is taken is a repetition, or something else under the same id, which changes nothing. */
    private static RecordedEvent outcome(Entry entry, @Nullable Lead lead, Map<List<String>, Known> known) {
        if (lead != null) {
            return new RecordedEvent(
                    Outcome.RECORDED,
                    lead.leadId(),
                    entry.factId(),
                    lead.state().forgotten());
        }
        var event = entry.event();
        var stored = known.get(List.of(event.source(), event.id()));
        return stored.digest().equals(event.digest())
                ? new RecordedEvent(Outcome.DUPLICATE, stored.leadId(), stored.factId(), stored.forgotten())
                : new RecordedEvent(Outcome.CONFLICT, null, null, stored.forgotten());
    }
}
