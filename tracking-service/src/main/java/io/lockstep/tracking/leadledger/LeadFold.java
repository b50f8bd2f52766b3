package io.lockstep.tracking.leadledger;

import io.lockstep.kit.event.Ids;
import io.lockstep.kit.event.OutgoingEvent;
import io.lockstep.tracking.lead.LeadEvent;
import io.lockstep.tracking.lead.LeadPolicies;
import io.lockstep.tracking.lead.LeadVerb;
import io.lockstep.tracking.leadledger.Leads.Entry;
import io.lockstep.tracking.leadledger.PersonalData.Forgotten;
import io.lockstep.tracking.ledger.Day;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the events of one transaction make of their leads: new versions, what to publish, whom to forget. */
class LeadFold {

    private final Leads leads;
    private final LeadPolicies policies;
    private final Day day;
    private final Instant now;

    private final Map<UUID, Lead> changed = new LinkedHashMap<>();
    private final Map<UUID, UUID> leadOfFact = new HashMap<>();
    private final List<OutgoingEvent> events = new ArrayList<>();
    private final List<Forgotten> named = new ArrayList<>();
    private final Set<UUID> families = new LinkedHashSet<>();

    LeadFold(Leads leads, LeadPolicies policies, Day day, Instant now) {
        this.leads = leads;
        this.policies = policies;
        this.day = day;
        this.now = now;
    }

    /** Folds in an event that was stored; {@code before} is its lead, locked. */
    void add(Entry entry, Lead before) {
        var event = entry.event();
        var lead = current(before);
        var state = lead.state().with(event);
        change(lead.next(state, policies.of(lead.source()), entry.factId(), now));
        leadOfFact.put(entry.factId(), lead.leadId());
        var into = event.intoDigest();
        if (event.verb() == LeadVerb.MERGED && into != null) {
            merge(lead.leadId(), leads.open(event.source(), into, now).leadId(), Ids.next());
        }
        if (state.forgotten()) {
            forget(event, lead.leadId());
        }
    }

    /** Makes one lead, or the one that counts in its place, the double of another; nothing, when they are one already. */
    void merge(UUID doubled, UUID other, UUID eventId) {
        var loser = current(doubled);
        var survivor = current(other);
        if (loser.leadId().equals(survivor.leadId())) {
            return;
        }
        change(loser.mergedInto(survivor.leadId(), Ids.next(), now));
        var joined = survivor.state().join(loser.state());
        change(survivor.next(joined, policies.of(survivor.source()), eventId, now));
    }

    Collection<Lead> changed() {
        return changed.values();
    }

    List<OutgoingEvent> events() {
        return events;
    }

    /** The leads whose people asked to be forgotten, and all doubles of theirs; to be asked once the changes are saved. */
    List<Forgotten> forgotten() {
        var all = new ArrayList<>(named);
        families.forEach(lead -> all.addAll(leads.family(lead)));
        return all;
    }

    /** The lead that a stored fact counts for; nothing for one that was not stored. */
    @Nullable
    Lead rootOf(UUID factId) {
        var lead = leadOfFact.get(factId);
        return lead == null ? null : current(lead);
    }

    private void change(Lead lead) {
        changed.put(lead.leadId(), lead);
        events.addAll(LeadFacts.of(lead, day));
    }

    private Lead current(Lead known) {
        var newer = changed.getOrDefault(known.leadId(), known);
        return newer.mergedInto() == null ? newer : current(newer.mergedInto());
    }

    /** The lead that counts in place of this one, as of this transaction. */
    private Lead current(UUID leadId) {
        var known = changed.get(leadId);
        if (known != null && known.mergedInto() == null) {
            return known;
        }
        var root = leads.root(known == null ? leadId : known.mergedInto());
        return current(root);
    }

    private void forget(LeadEvent event, UUID leadId) {
        if (event.verb() == LeadVerb.PRIVACY_DELETED) {
            families.add(leadId);
        }
        if (!event.lead().isEmpty()) {
            named.add(new Forgotten(event.source(), event.leadDigest(), event.lead()));
        }
    }
}
