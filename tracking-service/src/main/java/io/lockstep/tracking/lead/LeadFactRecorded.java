package io.lockstep.tracking.lead;

import io.lockstep.kit.event.EventType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The payload of {@code tracking.lead-fact-recorded}: the whole contribution of a lead, nothing personal. */
record LeadFactRecorded(
        UUID leadId,
        long version,
        LocalDate asOf,
        Instant recordedAt,
        @Nullable UUID keyResultId,
        @Nullable String channel,
        @Nullable String campaign,
        int leads,
        int effectiveLeads,
        int conversions,
        BigDecimal revenue) {

    static final EventType TYPE = EventType.v1("tracking", "lead-fact-recorded");

    /** What the lead contributes in a state; {@code asOf} is the day of its first event. */
    static LeadFactRecorded of(UUID leadId, long version, LeadState state, LocalDate asOf, Instant recordedAt) {
        return new LeadFactRecorded(
                leadId,
                version,
                asOf,
                recordedAt,
                state.keyResult() == null ? null : state.keyResult().value(),
                state.channel() == null ? null : state.channel().value(),
                state.campaign() == null ? null : state.campaign().value(),
                state.isCounted() ? 1 : 0,
                state.isEffective() ? 1 : 0,
                state.isConverted() ? 1 : 0,
                state.revenue());
    }
}
