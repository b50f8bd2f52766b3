package io.lockstep.kit.validation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {

    private final Text.Validator validator = new Text.Validator();

    @ParameterizedTest
    @ValueSource(strings = {"季度有效线索1000条", "'; drop table goal; --", "🚀 launch", "a b"})
    void isValid_whenPrintable_accepts(String text) {
        assertThat(validator.isValid(text, null)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "a\u0000b", "a\r\nb", "\uD83D", "x\uDE80"})
    void isValid_whenBlankControlOrHalfACharacter_refuses(String text) {
        assertThat(validator.isValid(text, null)).isFalse();
    }
}
