package io.lockstep.tracking.leadledger;

import io.lockstep.tracking.lead.LeadPolicy;
import io.lockstep.tracking.lead.LeadStanding;
import io.lockstep.tracking.lead.LeadState;
import io.lockstep.tracking.lead.LeadStatus;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One person or company of one source, and what its events say about it.
 *
 * @param leadId ours, random
 * @param digest what it is recognised by
 * @param source the system that it comes from
 * @param version grows with each event
 * @param mergedInto the lead that counts in its place
 * @param policy what it was judged by in this version
 * @param toldAs the event that told others of this version, or of its first part; absent before the first version
 * @param toldAt when it did
 */
public record Lead(
        UUID leadId,
        String digest,
        String source,
        long version,
        LeadState state,
        @Nullable UUID mergedInto,
        LeadPolicy policy,
        @Nullable UUID toldAs,
        @Nullable Instant toldAt) {

    /** The next version, in another state. */
    Lead next(LeadState other, LeadPolicy newPolicy, UUID event, Instant now) {
        return new Lead(leadId, digest, source, version + 1, other, mergedInto, newPolicy, event, now);
    }

    /** The next version, as a double of another lead. */
    Lead mergedInto(UUID other, UUID event, Instant now) {
        return new Lead(leadId, digest, source, version + 1, state, other, policy, event, now);
    }

    /** What it is worth. */
    public LeadStanding standing() {
        return new LeadStanding(state, policy);
    }

    /** How far it is. */
    public LeadStatus status() {
        return mergedInto == null ? standing().status() : LeadStatus.MERGED;
    }
}
