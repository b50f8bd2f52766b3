package io.lockstep.scoring.fact;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An additive count or sum; a newer version replaces the older one.
 *
 * @param figure its name, which is the variable of formulas that it adds to
 * @param recordedAt when it was recorded; the event's time counts where absent
 * @param withdrawn it counts no more
 */
public record FigureRecorded(
        UUID figureId,
        long version,
        LocalDate asOf,
        @Nullable Instant recordedAt,
        String figure,
        BigDecimal amount,
        @Nullable String channel,
        @Nullable String campaign,
        @Nullable String segment,
        @Nullable String role,
        @Nullable UUID keyResultId,
        boolean withdrawn) {

    public FigureRecorded {
        Objects.requireNonNull(figureId, "figureId");
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(figure, "figure");
        amount = amount == null ? BigDecimal.ZERO : amount;
    }
}
