package io.lockstep.goal.keyresult;

import io.lockstep.kit.validation.Amount;
import io.lockstep.kit.validation.Day;
import io.lockstep.kit.validation.Decimals;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A point of a plan curve.
 *
 * @param fraction the part of the way from baseline to target that is planned for the end of {@code date}, 0 to 1
 */
@Schema(example = """
                {"date": "2026-03-31", "fraction": 1}""")
public record CurvePoint(
        @NotNull @Day LocalDate date,
        @NotNull @DecimalMin("0") @DecimalMax("1") @Amount BigDecimal fraction) {

    public CurvePoint {
        fraction = Decimals.plain(fraction);
    }
}
