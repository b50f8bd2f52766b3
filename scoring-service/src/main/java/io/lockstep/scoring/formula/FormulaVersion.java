package io.lockstep.scoring.formula;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One version of a metric's formula. Versions are never changed; the newest that is valid on a day is used for it.
 *
 * @param code of the metric
 * @param version 1 is the shipped one where there is one
 * @param validFrom the first day whose values it gives; absent for a shipped one, which is valid from ever
 * @param reason why it replaced the one before
 * @param by the subject of who did; absent for a shipped one
 */
public record FormulaVersion(
        String code,
        int version,
        Formula formula,
        @Nullable LocalDate validFrom,
        String reason,
        @Nullable String by,
        @Nullable Instant at) {

    /** A version by its name, as scores carry it. */
    public record Ref(String code, int version) {}

    public Ref ref() {
        return new Ref(code, version);
    }

    boolean isValidOn(LocalDate day) {
        return validFrom == null || !validFrom.isAfter(day);
    }
}
