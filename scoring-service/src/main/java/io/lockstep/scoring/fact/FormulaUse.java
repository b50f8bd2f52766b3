package io.lockstep.scoring.fact;

import java.math.BigDecimal;
import java.util.Map;

/**
 * How a formula was used.
 *
 * @param code of the metric
 * @param version of its formula
 * @param facts what its facts added up to
 * @param previous the same in the period before, where it needs that
 * @param days length of the period
 */
public record FormulaUse(
        String code,
        int version,
        String expression,
        Map<String, BigDecimal> facts,
        Map<String, BigDecimal> previous,
        long days) {}
