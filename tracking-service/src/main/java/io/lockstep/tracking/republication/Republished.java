package io.lockstep.tracking.republication;

import io.lockstep.tracking.ledger.FactKind;
import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be published again. */
@Schema(name = "Republished")
enum Republished {
    /** Progress, its corrections and withdrawals. */
    PROGRESS(FactKind.PROGRESS, FactKind.PROGRESS_WITHDRAWN, FactKind.OPENING_BALANCE),
    /** Measurements, their corrections and withdrawals. */
    MEASUREMENTS(FactKind.MEASUREMENT, FactKind.MEASUREMENT_WITHDRAWN, FactKind.OPENING_BALANCE),
    /** Every version of money spent. */
    SPEND(FactKind.SPEND),
    /** Every version of other figures. */
    FIGURES(FactKind.FIGURE),
    /** What each lead contributes as of its newest version, which takes the place of the older ones. */
    LEADS;

    private final Set<FactKind> facts;

    Republished(FactKind... facts) {
        this.facts = facts.length == 0 ? EnumSet.noneOf(FactKind.class) : EnumSet.of(facts[0], facts);
    }

    /** The kinds of facts in the ledger, also as an opening balance carries them; none where it does not lie there so. */
    Set<FactKind> facts() {
        return facts;
    }
}
