package io.lockstep.tracking.lead;

import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the ledger keeps of a lead event: nothing personal of a lead. */
public record LeadEventContent(
        LeadVerb verb,
        @Nullable String channel,
        @Nullable String campaign,
        @Nullable UUID keyResultId,
        @Nullable BigDecimal amount,
        @Nullable UUID taskId,
        @Nullable String segment,
        @Nullable String owner,
        @Nullable Map<String, Boolean> matches) {

    static LeadEventContent of(LeadVerb verb, LeadDetails details) {
        return new LeadEventContent(
                verb,
                details.channel(),
                details.campaign(),
                details.keyResultId(),
                details.amount(),
                details.taskId(),
                details.segment(),
                details.owner(),
                details.matches().isEmpty() ? null : details.matches());
    }
}
