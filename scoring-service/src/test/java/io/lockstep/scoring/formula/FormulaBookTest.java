package io.lockstep.scoring.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lockstep.scoring.formula.FormulaBook.Given;
import io.lockstep.scoring.formula.FormulaRefused.Because;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FormulaBookTest {

    private static final LocalDate DAY = LocalDate.parse("2024-02-15");

    private final FormulaBook book = new FormulaBook(List.of(
            version("leads-a-day", 1, "leads / periodDays", null),
            version("double", 1, "2 * metric(\"leads-a-day\")", null),
            version("double", 2, "3 * metric(\"leads-a-day\")", DAY),
            version("quadruple", 1, "metric(\"double\") + metric(\"double\")", null)));

    static List<ShippedFormulas.Entry> shipped() {
        return ShippedFormulas.entries();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void shipped_whenGivenItsExample_givesItsValue(ShippedFormulas.Entry entry) {
        var example = entry.example();
        var given = new Given(
                example.facts(),
                example.previous() == null ? Map.of() : example.previous(),
                example.days() == null ? 30 : example.days());

        var outcome = new FormulaBook(ShippedFormulas.versions()).evaluate(entry.code(), DAY, given);

        assertThat(outcome).isInstanceOf(Outcome.Value.class);
        assertThat(((Outcome.Value) outcome).value().setScale(6, RoundingMode.HALF_EVEN))
                .isEqualByComparingTo(example.value());
    }

    @Test
    void shipped_whenCheckedAgainstEachOther_haveNoCircleAndOneEntryEach() {
        var all = new FormulaBook(ShippedFormulas.versions());

        ShippedFormulas.versions().forEach(version -> all.check(version.code(), version.formula()));
        assertThat(all.newest()).hasSameSizeAs(ShippedFormulas.entries());
    }

    @Test
    void evaluate_whenOthersAreReferredTo_usesTheVersionOfTheDay() {
        var given = new Given(Map.of("leads", BigDecimal.valueOf(60)), Map.of(), 30);

        assertThat(value(book.evaluate("quadruple", DAY.minusDays(1), given))).isEqualByComparingTo("8");
        assertThat(value(book.evaluate("quadruple", DAY, given))).isEqualByComparingTo("12");
    }

    @Test
    void evaluate_whenNoFactHasArrived_isNoDataAndNotZero() {
        var nothing = new Given(Map.of("cost", BigDecimal.TEN), Map.of(), 30);

        assertThat(book.evaluate("quadruple", DAY, nothing)).isEqualTo(new Outcome.None(Outcome.Reason.NO_FACT));
        assertThat(book.evaluate("unheard-of", DAY, nothing)).isEqualTo(new Outcome.None(Outcome.Reason.NO_FORMULA));
    }

    @Test
    void evaluate_whenMetricsReferToEachOtherManyTimes_takesNoLonger() {
        var many = new ArrayList<FormulaVersion>();
        many.add(version("m0", 1, "leads", null));
        for (var i = 1; i <= 60; i++) {
            var below = "metric(\"m" + (i - 1) + "\")";
            many.add(version("m" + i, 1, "(" + below + " + " + below + ") / 2", null));
        }

        var outcome =
                new FormulaBook(many).evaluate("m60", DAY, new Given(Map.of("leads", BigDecimal.TEN), Map.of(), 1));

        assertThat(value(outcome)).isEqualByComparingTo("10");
    }

    @Test
    void check_whenItWouldReferToItself_isRefused() {
        assertThatThrownBy(() -> book.check("leads-a-day", Formula.parse("metric(\"quadruple\")")))
                .isInstanceOfSatisfying(
                        FormulaRefused.class,
                        refused -> assertThat(refused.because()).isEqualTo(Because.CIRCULAR));
        assertThatThrownBy(() -> book.check("mirror", Formula.parse("metric(\"mirror\")")))
                .isInstanceOfSatisfying(
                        FormulaRefused.class,
                        refused -> assertThat(refused.because()).isEqualTo(Because.CIRCULAR));
        assertThatThrownBy(() -> book.check("new", Formula.parse("metric(\"unheard-of\")")))
                .isInstanceOfSatisfying(
                        FormulaRefused.class,
                        refused -> assertThat(refused.because()).isEqualTo(Because.UNKNOWN));
    }

    @Test
    void using_whenAFactChanges_findsAllMetricsAboveIt() {
        assertThat(book.using(List.of("leads"))).containsExactly("double", "leads-a-day", "quadruple");
        assertThat(book.using(List.of("cost"))).isEmpty();
    }

    private static FormulaVersion version(String code, int version, String text, LocalDate validFrom) {
        return new FormulaVersion(code, version, Formula.parse(text), validFrom, "why", "manager", null);
    }

    private static BigDecimal value(Outcome outcome) {
        return ((Outcome.Value) outcome).value();
    }
}
