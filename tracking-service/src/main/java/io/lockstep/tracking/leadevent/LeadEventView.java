package io.lockstep.tracking.leadevent;

import io.lockstep.kit.event.EventJson;
import io.lockstep.tracking.lead.LeadEventContent;
import io.lockstep.tracking.lead.LeadVerb;
import io.lockstep.tracking.ledger.Fact;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A recorded lead event. */
@Schema(description = "A recorded lead event")
public record LeadEventView(
        @Schema(description = "Also the id of the event that it is published as")
        UUID eventId,

        UUID leadId,
        LeadVerb verb,
        @Nullable Instant occurredAt,
        Instant recordedAt,
        @Nullable String channel,
        @Nullable String campaign,
        @Nullable UUID keyResultId,
        @Nullable UUID taskId,
        @Nullable String segment,

        @Schema(description = "Who of sales works on it, as the CRM names them") @Nullable
        String owner,

        @Nullable BigDecimal amount,

        @Schema(description = "Which rules of the customer profile matched") @Nullable
        Map<String, Boolean> matches,

        @Schema(description = "The sender's token subject") String reportedBy) {

    public static LeadEventView of(Fact fact) {
        var content = EventJson.read(fact.content(), LeadEventContent.class);
        return new LeadEventView(
                fact.id(),
                fact.subjectId(),
                content.verb(),
                fact.occurredAt(),
                fact.recordedAt(),
                content.channel(),
                content.campaign(),
                content.keyResultId(),
                content.taskId(),
                content.segment(),
                content.owner(),
                content.amount(),
                content.matches(),
                fact.reportedBy());
    }
}
