package io.lockstep.goal.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class ProductsTest {

    @Test
    void sum_whenThereAreSeveralProducts_addsThemExactly() {
        var products = new Products(List.of(factors("1000", "0.2"), factors("300", "0.333333", "2")));

        assertThat(products.sum()).isEqualByComparingTo("399.9998");
    }

    @Test
    void needed_whenAFactorIsAsked_makesTheSumComeOut() {
        var products = new Products(List.of(factors("1000", "0.15"), factors("20")));

        assertThat(products.needed(0, 0, new BigDecimal("200"), RoundingMode.CEILING))
                .contains(new BigDecimal("1200.000000"));
    }

    @Test
    void needed_whenTheOtherFactorIsZero_hasNoAnswer() {
        var products = new Products(List.of(factors("1000", "0")));

        assertThat(products.needed(0, 0, BigDecimal.TEN, RoundingMode.CEILING)).isEmpty();
    }

    @Property
    void needed_whenPutInPlace_isEnoughAndOneStepLessIsNot(
            @ForAll @BigRange(min = "0.01", max = "1") @Scale(2) BigDecimal rate,
            @ForAll @BigRange(min = "1", max = "1000000") @Scale(2) BigDecimal needed) {
        var products = new Products(List.of(List.of(BigDecimal.ZERO, rate)));

        var leads = products.needed(0, 0, needed, RoundingMode.CEILING).orElseThrow();

        assertThat(leads.multiply(rate)).isGreaterThanOrEqualTo(needed);
        assertThat(leads.subtract(new BigDecimal("0.000001")).multiply(rate)).isLessThan(needed);
    }

    private static List<BigDecimal> factors(String... values) {
        return Arrays.stream(values).map(BigDecimal::new).toList();
    }
}
