package io.lockstep.goal.split;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * A sum of products in exact decimals (requirements.md section 2: 1,000 leads x 20 % = 200 customers). Nothing is rounded but
 * the answer to the inverse question, and that towards the safe side.
 *
 * @param terms the values of each product's factors
 */
record Products(List<List<BigDecimal>> terms) {

    /** Digits after the point that the suite stores. */
    private static final int SCALE = 6;

    BigDecimal sum() {
        return terms.stream().map(Products::product).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static BigDecimal product(List<BigDecimal> factors) {
        return factors.stream().reduce(BigDecimal.ONE, BigDecimal::multiply);
    }

    /**
     * What one factor would have to be for the sum to come to {@code needed}, all others as they are; its own value does not
     * matter.
     *
     * @param towards which way the last digit is rounded: up where more is better, down where less is
     * @return nothing where the other factors of its product are zero, so that no value would do
     */
    Optional<BigDecimal> needed(int term, int factor, BigDecimal needed, RoundingMode towards) {
        var others = BigDecimal.ONE;
        for (int i = 0; i < terms.get(term).size(); i++) {
            others = i == factor ? others : others.multiply(terms.get(term).get(i));
        }
        var rest = BigDecimal.ZERO;
        for (int i = 0; i < terms.size(); i++) {
            rest = i == term ? rest : rest.add(product(terms.get(i)));
        }
        return others.signum() == 0
                ? Optional.empty()
                : Optional.of(needed.subtract(rest).divide(others, SCALE, towards));
    }
}
