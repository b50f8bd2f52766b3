package io.lockstep.tracking.lead;

/** Says what the leads of each source are judged by. */
public interface LeadPolicies {

    /** The policy of a source; the default one where it is not registered. */
    LeadPolicy of(String source);
}
