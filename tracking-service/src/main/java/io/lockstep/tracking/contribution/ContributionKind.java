package io.lockstep.tracking.contribution;

import io.lockstep.tracking.ledger.FactKind;

/** The kinds of additive facts that people enter. */
public enum ContributionKind {
    /** Money spent; its figure is {@code cost}. */
    SPEND(FactKind.SPEND),
    /** Any other count or sum. */
    FIGURE(FactKind.FIGURE);

    private final FactKind fact;

    ContributionKind(FactKind fact) {
        this.fact = fact;
    }

    FactKind fact() {
        return fact;
    }
}
