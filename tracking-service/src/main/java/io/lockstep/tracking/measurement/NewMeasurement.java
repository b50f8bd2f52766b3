package io.lockstep.tracking.measurement;

import io.lockstep.kit.problem.Problem;
import io.lockstep.tracking.TrackingProblem;
import io.lockstep.tracking.ledger.Storable;
import io.lockstep.tracking.plan.KeyResult;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What somebody measured of a key result. */
@Schema(description = "A measurement of a key result as of a day: either value, or numerator and denominator")
public record NewMeasurement(
        @NotNull UUID keyResultId,

        @NotNull @Schema(description = "The day for which this holds, in the organisation's time zone; not after today")
        LocalDate asOf,

        @Digits(integer = 18, fraction = 6)
        @Schema(description = "In the key result's unit; rates as fractions")
        @Nullable
        BigDecimal value,

        @Digits(integer = 18, fraction = 6) @Schema(description = "Of a rate or an average") @Nullable
        BigDecimal numerator,

        @DecimalMin("0")
        @Digits(integer = 18, fraction = 6)
        @Schema(description = "Of a rate or an average: the size of the sample, above 0")
        @Nullable
        BigDecimal denominator,

        @Size(max = 4000) @Storable @Nullable String note,

        @Size(min = 1, max = 255)
        @Storable
        @Schema(description = "Your own id of this measurement: sent again, it is recorded once")
        @Nullable
        String externalId,

        @DecimalMin("0")
        @DecimalMax("1")
        @Digits(integer = 1, fraction = 6)
        @Schema(description = "How sure this is, from 0 to 1; below a level a note has to say why")
        @Nullable
        BigDecimal confidence,

        @Size(max = 20) @Schema(description = "Links to what proves it") @Nullable
        List<@NotNull @Size(max = 2000) @Pattern(regexp = "https?://[^\\s]+") @Storable String> evidence,

        @Size(min = 1, max = 100)
        @Storable
        @Schema(description = "The system that the figures come from, where that is not you", examples = "crm")
        @Nullable
        String source) {

    /**
     * Checks what the measurement alone can tell.
     *
     * @throws Problem 400 when it has neither or both of the two forms, 422 when it divides by 0
     */
    void check() {
        var quotient = numerator != null && denominator != null;
        var half = (numerator == null) != (denominator == null);
        if (half || quotient == (value != null)) {
            throw new Problem(TrackingProblem.ONE_VALUE)
                    .at("/value")
                    .at("/numerator")
                    .at("/denominator");
        }
        if (denominator != null && denominator.signum() == 0) {
            throw new Problem(TrackingProblem.ZERO_DENOMINATOR).at("/denominator");
        }
    }

    /**
     * Checks that the key result still takes measurements.
     *
     * @throws Problem 409 when its goal is closed
     */
    static void checkOpen(KeyResult keyResult) {
        if (keyResult.closed()) {
            throw new Problem(TrackingProblem.GOAL_CLOSED).at("/keyResultId");
        }
    }

    /**
     * Checks the measurement against its key result.
     *
     * @throws Problem 422 when its value does not come from measurements or is no quotient
     */
    void checkFits(KeyResult keyResult) {
        if (!keyResult.isMeasured()) {
            throw new Problem(TrackingProblem.NOT_MEASURED)
                    .with("source", keyResult.source())
                    .at("/keyResultId");
        }
        if (numerator != null && !keyResult.isQuotient()) {
            throw new Problem(TrackingProblem.NOT_A_QUOTIENT).at("/numerator");
        }
    }
}
