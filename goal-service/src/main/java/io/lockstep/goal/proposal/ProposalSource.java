package io.lockstep.goal.proposal;

/** Where a proposal comes from, and so which goal it is about. */
enum ProposalSource {
    /** The answer to an alert: about the goal itself. */
    REMEDIATION,
    /** The end of a cycle: about the draft that was carried over from the goal into the next one. */
    RETROSPECTIVE
}
