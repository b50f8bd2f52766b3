package io.lockstep.scoring.formula;

import com.ezylang.evalex.EvaluationException;
import com.ezylang.evalex.Expression;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.parser.ASTNode;
import com.ezylang.evalex.parser.ParseException;
import io.lockstep.scoring.formula.FormulaRefused.Because;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A formula of a KPI over additive facts, such as {@code cost / leads} (features.md 36). Its names are facts in lower camel
 * case, {@code periodDays}, {@code previous("fact")} and {@code metric("code")}. Exact decimals of 34 digits; the language is
 * closed ({@link FormulaLanguage}) and the text is limited, so that no formula can take long or grow large.
 */
public final class Formula {

    /** Characters of a formula. */
    public static final int MAX_LENGTH = 500;

    /** Nested operations. */
    public static final int MAX_DEPTH = 32;

    /** Days of the period, as a number that every formula can use. */
    public static final String PERIOD_DAYS = "periodDays";

    /** Digits before the point that a value may have. */
    private static final int MAX_DIGITS = 18;

    private final String text;
    private final Expression expression;
    private final ASTNode root;
    private final FormulaNames names;

    private Formula(String text, Expression expression, ASTNode root, FormulaNames names) {
        this.text = text;
        this.expression = expression;
        this.root = root;
        this.names = names;
    }

    /**
     * Reads a formula.
     *
     * @throws FormulaRefused when it is none, or more than the limits allow
     */
    public static Formula parse(String text) {
        if (text.length() > MAX_LENGTH) {
            throw new FormulaRefused(Because.TOO_COMPLEX, MAX_LENGTH, "it has more than " + MAX_LENGTH + " characters");
        }
        var expression = FormulaLanguage.expression(text);
        try {
            var root = expression.getAbstractSyntaxTree();
            return new Formula(text, expression, root, FormulaNames.of(root));
        } catch (ParseException e) {
            throw new FormulaRefused(Because.SYNTAX, Math.max(1, e.getStartPosition()), e.getMessage());
        }
    }

    /** The facts that it adds up, of its own period or the one before. */
    public Set<String> facts() {
        return names.facts();
    }

    /** The facts that it also needs of the period before. */
    public Set<String> previousFacts() {
        return names.previousFacts();
    }

    /** The metrics that it refers to. */
    public Set<String> metrics() {
        return names.metrics();
    }

    /**
     * Evaluates it.
     *
     * @param facts what the facts add up to in the period; a missing one counts 0
     * @param previous the same in the period before
     * @param metrics what the other metrics give
     * @param days length of the period
     */
    public Outcome evaluate(
            Map<String, BigDecimal> facts, Map<String, BigDecimal> previous, Map<String, Outcome> metrics, long days) {
        try {
            var copy = expression.copy();
            names.facts().forEach(name -> copy.with(name, facts.getOrDefault(name, BigDecimal.ZERO)));
            copy.with(PERIOD_DAYS, BigDecimal.valueOf(days));
            names.previousFacts()
                    .forEach(name -> copy.with(
                            FormulaLanguage.given(FormulaLanguage.PREVIOUS, name),
                            previous.getOrDefault(name, BigDecimal.ZERO)));
            metrics.forEach(
                    (code, outcome) -> copy.with(FormulaLanguage.given(FormulaLanguage.METRIC, code), given(outcome)));
            return outcome(copy);
        } catch (NoValue e) {
            return new Outcome.None(e.reason());
        } catch (EvaluationException | ParseException | ArithmeticException e) {
            return new Outcome.None(Outcome.Reason.NOT_A_NUMBER);
        }
    }

    @Override
    public String toString() {
        return text;
    }

    private Outcome outcome(Expression given) throws EvaluationException, ParseException {
        var result = given.evaluate();
        if (!result.isNumberValue()) {
            return new Outcome.None(Outcome.Reason.NOT_A_NUMBER);
        }
        return isTooLarge(result.getNumberValue())
                ? new Outcome.None(Outcome.Reason.OVERFLOW)
                : new Outcome.Value(result.getNumberValue(), sample(given));
    }

    private @Nullable BigDecimal sample(Expression given) throws EvaluationException {
        if (!root.getToken().getValue().equals("/")) {
            return null;
        }
        EvaluationValue divisor = given.evaluateSubtree(root.getParameters().get(1));
        return divisor.isNumberValue() && !isTooLarge(divisor.getNumberValue()) ? divisor.getNumberValue() : null;
    }

    private static Object given(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Value(var value, var sample) -> value;
            case Outcome.None(var reason) -> reason.name();
        };
    }

    private static boolean isTooLarge(BigDecimal value) {
        return value.signum() != 0 && (long) value.precision() - value.scale() > MAX_DIGITS;
    }
}
