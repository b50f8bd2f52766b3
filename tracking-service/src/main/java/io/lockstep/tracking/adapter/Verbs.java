package io.lockstep.tracking.adapter;

import io.lockstep.tracking.lead.LeadVerb;
import io.lockstep.tracking.quarantine.Reason;
import io.lockstep.tracking.quarantine.UnusableEvent;
import java.util.Locale;

/** What the events of senders that choose their names themselves mean. */
final class Verbs {

    private Verbs() {}

    /**
     * What an event means: as the mapping says, else what its name says, such as {@code lead.created} or {@code created}.
     *
     * @throws UnusableEvent when it means nothing
     */
    static LeadVerb of(String event, Mapping mapping) {
        var mapped = mapping.events() == null ? null : mapping.events().get(event);
        if (mapped != null) {
            return mapped;
        }
        return LeadVerb.ofType(event)
                .or(() ->
                        LeadVerb.ofType("lead." + event.toLowerCase(Locale.ROOT).replace('_', '-')))
                .orElseThrow(() -> new UnusableEvent(
                        Reason.UNKNOWN_TYPE, "the event is neither lead.<verb> nor in the source's mapping of events"));
    }
}
