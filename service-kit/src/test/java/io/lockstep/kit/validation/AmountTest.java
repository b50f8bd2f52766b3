package io.lockstep.kit.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AmountTest {

    private final Amount.Validator validator = new Amount.Validator();

    @ParameterizedTest
    @ValueSource(
            strings = {"0", "-5", "99.99", "999999999999999999.999999", "1e17", "40.0000000000", "0.000001", "0.0"})
    void isValid_whenItFitsEighteenAndSixDigits_accepts(String number) {
        assertThat(validator.isValid(new BigDecimal(number), null)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1000000000000000000", "1e18", "0.0000001", "1e2147483647", "1e-2147483647", "0e2147483647"})
    void isValid_whenItHasMoreDigits_refusesWithoutWritingItOut(String number) {
        assertThat(validator.isValid(new BigDecimal(number), null)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e2147483647", "1e-2147483647", "0e2147483647"})
    void plain_whenTheNumberCannotBeWrittenOut_leavesIt(String number) {
        var value = new BigDecimal(number);

        assertThat(Decimals.plain(value)).isSameAs(value);
    }
}
