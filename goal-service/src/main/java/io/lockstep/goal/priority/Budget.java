package io.lockstep.goal.priority;

import io.lockstep.kit.validation.Amount;
import io.lockstep.kit.validation.Decimals;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The money that is set aside for a goal.
 *
 * @param currency its ISO 4217 code; that of the organisation, so that budgets add up
 */
@Embeddable
@Schema(example = """
                {"amount": 50000, "currency": "CNY"}""")
public record Budget(
        @Column(name = "budget") @NotNull @DecimalMin("0") @Amount
        BigDecimal amount,

        @Column(name = "budget_currency")
        @NotNull
        @Pattern(regexp = "[A-Z]{3}", message = "must be three capital letters")
        String currency) {

    public Budget {
        amount = Decimals.plain(amount);
    }
}
