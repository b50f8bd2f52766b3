package io.lockstep.tracking.lead;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the ledger keeps of a lead event: nothing personal. */
record LeadEventContent(
        LeadVerb verb,
        @Nullable String channel,
        @Nullable String campaign,
        @Nullable UUID keyResultId,
        @Nullable BigDecimal amount) {}
