package io.lockstep.task.remediation;

import io.lockstep.kit.validation.Decimals;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an adjustment did.
 *
 * @param before the achievement when it was applied; absent without data
 * @param after the achievement when it was measured; absent without data, or before
 */
@Embeddable
@Schema(
        description = "The achievement before an adjustment and some days after",
        examples =
                "{\"afterDays\": 7, \"dueAt\": \"2026-02-23T09:30:00Z\", \"before\": 0.64, \"after\": 0.82, \"measuredOn\": \"2026-02-23\"}")
record Measurement(
        int afterDays,
        Instant dueAt,
        @Column(name = "value_before") @Nullable BigDecimal before,
        @Column(name = "value_after") @Nullable BigDecimal after,
        @Nullable LocalDate measuredOn) {

    Measurement {
        before = Decimals.plain(before);
        after = Decimals.plain(after);
    }

    Measurement measured(@Nullable BigDecimal value, LocalDate day) {
        return new Measurement(afterDays, dueAt, before, value, day);
    }
}
