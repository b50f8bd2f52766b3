package io.lockstep.scoring.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lockstep.scoring.formula.FormulaRefused.Because;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaTest {

    @Test
    void evaluate_whenItEndsInADivision_givesTheQuotientAndItsSample() {
        var formula = Formula.parse("cost / leads");

        var outcome = evaluate(formula, Map.of("cost", number("100"), "leads", number("3")));

        assertThat(outcome).isEqualTo(new Outcome.Value(number("33.33333333333333333333333333333333"), number("3")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0.1 + 0.2                          | 0.3
            1 - 2 * 3                          | -5
            -(2 - 5)                           | 3
            if(2 > 1, 10, 1 / 0)               | 10
            min(3, 1, 2) + max(3, 1) + abs(-4) | 8
            sum(1, 2) * average(2, 4)          | 9
            'if(1 == 1 && 2 != 3 || 1 > 2, 1, 0)' | 1
            """)
    void evaluate_whenTheLanguageIsUsed_isExact(String text, BigDecimal expected) {
        var outcome = evaluate(Formula.parse(text), Map.of());

        assertThat(((Outcome.Value) outcome).value()).isEqualByComparingTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1 / 0                                     | DIVISION_BY_ZERO
            leads / (leads - leads)                   | DIVISION_BY_ZERO
            999999999999999999 * 2                    | OVERFLOW
            1 > 0                                     | NOT_A_NUMBER
            metric("unknown")                         | NO_FACT
            """)
    void evaluate_whenThereIsNoValue_saysWhy(String text, Outcome.Reason reason) {
        assertThat(evaluate(Formula.parse(text), Map.of("leads", number("5")))).isEqualTo(new Outcome.None(reason));
    }

    @Test
    void evaluate_whenManyLargeNumbersAreMultiplied_isRefusedAsOverflowAtOnce() {
        var text = "999999999999999999" + " * 999999999999999999".repeat(20);

        assertThat(evaluate(Formula.parse(text), Map.of())).isEqualTo(new Outcome.None(Outcome.Reason.OVERFLOW));
    }

    @Test
    void names_whenParsed_areFound() {
        var formula = Formula.parse("(leads - previous(\"leads\")) / metric(\"average-order-value\") * periodDays");

        assertThat(formula.facts()).containsExactly("leads");
        assertThat(formula.previousFacts()).containsExactly("leads");
        assertThat(formula.metrics()).containsExactly("average-order-value");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "cost /",
                "cost leads",
                "(cost",
                "cost ^ 2",
                "cost % 2",
                "fact(170)",
                "sqrt(2)",
                "round(1, 999999999)",
                "random()",
                "leads[0]",
                "leads.size",
                "System.exit(0)",
                "'text'",
                "1; 2",
                "leads = 1",
                "metric()"
            })
    void parse_whenItIsNotTheLanguage_isRefused(String text) {
        assertThatThrownBy(() -> Formula.parse(text)).isInstanceOf(FormulaRefused.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "text"                     | UNKNOWN
            Leads                      | UNKNOWN
            metric(leads)              | UNKNOWN
            metric("Not A Code")       | UNKNOWN
            previous("a b")            | UNKNOWN
            1e9                        | TOO_COMPLEX
            1E999999999                | TOO_COMPLEX
            0xFF                       | TOO_COMPLEX
            1234567890123456789        | TOO_COMPLEX
            0.1234567                  | TOO_COMPLEX
            """, quoteCharacter = '~')
    void parse_whenANameOrNumberIsNotAllowed_saysSo(String text, Because because) {
        assertThatThrownBy(() -> Formula.parse(text))
                .isInstanceOfSatisfying(
                        FormulaRefused.class,
                        refused -> assertThat(refused.because()).isEqualTo(because));
    }

    @Test
    void parse_whenItIsTooLongOrTooDeep_isRefused() {
        var deep = "-".repeat(40) + "1";
        var nested = "abs(".repeat(40) + "1" + ")".repeat(40);
        var longText = "1" + " + 1".repeat(200);

        for (var text : new String[] {deep, nested, longText}) {
            assertThatThrownBy(() -> Formula.parse(text))
                    .isInstanceOfSatisfying(
                            FormulaRefused.class,
                            refused -> assertThat(refused.because()).isEqualTo(Because.TOO_COMPLEX));
        }
    }

    private static Outcome evaluate(Formula formula, Map<String, BigDecimal> facts) {
        return formula.evaluate(facts, Map.of(), Map.of(), 30);
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }
}
