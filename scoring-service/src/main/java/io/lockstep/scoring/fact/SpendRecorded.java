package io.lockstep.scoring.fact;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Money spent, in the organisation's currency; a newer version replaces the older one.
 *
 * @param recordedAt when it was recorded; the event's time counts where absent
 * @param withdrawn it counts no more
 */
public record SpendRecorded(
        UUID spendId,
        long version,
        LocalDate asOf,
        @Nullable Instant recordedAt,
        @Nullable String channel,
        @Nullable String campaign,
        @Nullable UUID keyResultId,
        BigDecimal amount,
        boolean withdrawn) {

    /** The variable of formulas that spend adds to. */
    static final String VARIABLE = "cost";

    public SpendRecorded {
        Objects.requireNonNull(spendId, "spendId");
        Objects.requireNonNull(asOf, "asOf");
        amount = amount == null ? BigDecimal.ZERO : amount;
    }
}
