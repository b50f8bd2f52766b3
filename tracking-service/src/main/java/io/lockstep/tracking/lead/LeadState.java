package io.lockstep.tracking.lead;

import static java.util.Objects.requireNonNullElse;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a lead's events say about it together. A function of their set: duplicates, late and shuffled events give the same
 * state, because each part is a minimum, an "ever", or the value of the latest event that says it.
 *
 * @param firstAt when its first event happened
 * @param qualified whether any event qualified it; losing it later does not take that back
 * @param won whether the latest of its conversions and losses is a conversion
 * @param deleted whether the latest of its creations and deletions is a deletion, of a test or a double for example
 */
record LeadState(
        @Nullable Instant firstAt,
        boolean qualified,
        @Nullable Latest<Boolean> won,
        @Nullable Latest<Boolean> deleted,
        @Nullable Latest<String> channel,
        @Nullable Latest<String> campaign,
        @Nullable Latest<UUID> keyResult,
        @Nullable Latest<BigDecimal> amount) {

    /** Of a lead without events. */
    static final LeadState NONE = new LeadState(null, false, null, null, null, null, null, null);

    /** The state with one more event, wherever it belongs in time. */
    LeadState with(LeadEvent event) {
        return new LeadState(
                firstAt == null || event.occurredAt().isBefore(firstAt) ? event.occurredAt() : firstAt,
                qualified || event.verb() == LeadVerb.QUALIFIED,
                switch (event.verb()) {
                    case CONVERTED -> latest(won, event, true);
                    case LOST -> latest(won, event, false);
                    default -> won;
                },
                switch (event.verb()) {
                    case CREATED -> latest(deleted, event, false);
                    case DELETED -> latest(deleted, event, true);
                    default -> deleted;
                },
                latest(channel, event, event.channel()),
                latest(campaign, event, event.campaign()),
                latest(keyResult, event, event.keyResultId()),
                latest(amount, event, event.amount()));
    }

    /** Whether it counts as a lead. Who was forgotten at their own wish still counts, under an id that says nothing. */
    boolean isCounted() {
        return !valueOr(deleted, false);
    }

    boolean isConverted() {
        return isCounted() && valueOr(won, false);
    }

    /** Whether it is an effective lead (有效线索): qualified, or converted without anybody having said so before. */
    boolean isEffective() {
        return isCounted() && (qualified || isConverted());
    }

    /** What it is worth: the latest amount, once it is converted. */
    BigDecimal revenue() {
        return isConverted() ? valueOr(amount, BigDecimal.ZERO) : BigDecimal.ZERO;
    }

    private static <T> @Nullable Latest<T> latest(@Nullable Latest<T> known, LeadEvent event, @Nullable T value) {
        return value == null ? known : Latest.of(known, new Latest<>(event.occurredAt(), event.id(), value));
    }

    private static <T> T valueOr(@Nullable Latest<T> latest, T otherwise) {
        return latest == null ? otherwise : requireNonNullElse(latest.value(), otherwise);
    }
}
