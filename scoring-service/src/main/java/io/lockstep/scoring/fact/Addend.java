package io.lockstep.scoring.fact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one fact adds to the totals: additive amounts by variable, on a day, with what they can be filtered by.
 *
 * @param amounts by variable, those that are not 0
 */
public record Addend(
        LocalDate day,
        @Nullable String channel,
        @Nullable String campaign,
        @Nullable String segment,
        @Nullable String role,
        @Nullable UUID keyResultId,
        @Nullable UUID teamId,
        Map<String, BigDecimal> amounts) {

    /**
     * That an addend counts from now on, or no more.
     *
     * @param eventId the event that brought it about
     */
    public record Change(UUID eventId, Addend addend, boolean counts) {}
}
