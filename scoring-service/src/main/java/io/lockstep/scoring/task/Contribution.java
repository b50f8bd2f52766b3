package io.lockstep.scoring.task;

import io.lockstep.scoring.achievement.Rating;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a task delivers to a key result (requirements.md, T5): the latest value of one of its indicators, or else its quantity
 * in proportion to the work done.
 *
 * @param quantity what the whole task delivers, in the key result's unit
 * @param indicator code of the task's indicator that counts instead, if one does
 */
public record Contribution(
        UUID keyResultId, BigDecimal quantity, @Nullable String indicator) {

    public Contribution {
        Objects.requireNonNull(keyResultId, "a contribution needs a key result");
        quantity = quantity == null ? BigDecimal.ZERO : quantity;
    }

    /** Earned value {@code quantity x actual / whole}, six places half even. */
    public BigDecimal earned(BigDecimal actual, BigDecimal whole) {
        return quantity.multiply(actual).divide(whole, Rating.SCALE, RoundingMode.HALF_EVEN);
    }
}
