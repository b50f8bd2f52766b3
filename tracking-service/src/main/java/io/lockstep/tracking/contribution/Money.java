package io.lockstep.tracking.contribution;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What was paid, before it was converted.
 *
 * @param rate the organisation's currency per unit, as it was on {@code rateDay}
 */
public record Money(BigDecimal amount, String currency, BigDecimal rate, LocalDate rateDay) {}
