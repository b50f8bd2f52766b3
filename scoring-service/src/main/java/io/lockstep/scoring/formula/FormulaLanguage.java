package io.lockstep.scoring.formula;

import static java.util.Map.entry;

import com.ezylang.evalex.EvaluationException;
import com.ezylang.evalex.Expression;
import com.ezylang.evalex.config.ExpressionConfiguration;
import com.ezylang.evalex.config.MapBasedFunctionDictionary;
import com.ezylang.evalex.config.MapBasedOperatorDictionary;
import com.ezylang.evalex.data.DataAccessorIfc;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.functions.AbstractFunction;
import com.ezylang.evalex.functions.FunctionParameter;
import com.ezylang.evalex.functions.basic.AbsFunction;
import com.ezylang.evalex.functions.basic.AverageFunction;
import com.ezylang.evalex.functions.basic.IfFunction;
import com.ezylang.evalex.functions.basic.MaxFunction;
import com.ezylang.evalex.functions.basic.MinFunction;
import com.ezylang.evalex.functions.basic.SumFunction;
import com.ezylang.evalex.operators.InfixOperator;
import com.ezylang.evalex.operators.OperatorIfc;
import com.ezylang.evalex.operators.arithmetic.InfixDivisionOperator;
import com.ezylang.evalex.operators.arithmetic.InfixMinusOperator;
import com.ezylang.evalex.operators.arithmetic.InfixMultiplicationOperator;
import com.ezylang.evalex.operators.arithmetic.InfixPlusOperator;
import com.ezylang.evalex.operators.arithmetic.PrefixMinusOperator;
import com.ezylang.evalex.operators.arithmetic.PrefixPlusOperator;
import com.ezylang.evalex.operators.booleans.InfixAndOperator;
import com.ezylang.evalex.operators.booleans.InfixEqualsOperator;
import com.ezylang.evalex.operators.booleans.InfixGreaterEqualsOperator;
import com.ezylang.evalex.operators.booleans.InfixGreaterOperator;
import com.ezylang.evalex.operators.booleans.InfixLessEqualsOperator;
import com.ezylang.evalex.operators.booleans.InfixLessOperator;
import com.ezylang.evalex.operators.booleans.InfixNotEqualsOperator;
import com.ezylang.evalex.operators.booleans.InfixOrOperator;
import com.ezylang.evalex.parser.Token;
import java.math.MathContext;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The closed list of what a formula may say. There is no power, factorial, rounding to a scale, text, date, array or
 * structure: nothing that a short text could blow up with, and nothing that reaches beyond the numbers it is given.
 */
final class FormulaLanguage {

    /** Refers to another metric: {@code metric("average-order-value")}. */
    static final String METRIC = "metric";

    /** The same fact in the period before, as long as this one: {@code previous("salesRevenue")}. */
    static final String PREVIOUS = "previous";

    private static final ExpressionConfiguration CONFIGURATION = ExpressionConfiguration.builder()
            .mathContext(MathContext.DECIMAL128)
            .operatorDictionary(MapBasedOperatorDictionary.ofOperators(
                    operator("+", new PrefixPlusOperator()),
                    operator("-", new PrefixMinusOperator()),
                    operator("+", new InfixPlusOperator()),
                    operator("-", new InfixMinusOperator()),
                    operator("*", new InfixMultiplicationOperator()),
                    operator("/", new Division()),
                    operator("==", new InfixEqualsOperator()),
                    operator("!=", new InfixNotEqualsOperator()),
                    operator("<", new InfixLessOperator()),
                    operator("<=", new InfixLessEqualsOperator()),
                    operator(">", new InfixGreaterOperator()),
                    operator(">=", new InfixGreaterEqualsOperator()),
                    operator("&&", new InfixAndOperator()),
                    operator("||", new InfixOrOperator())))
            .functionDictionary(MapBasedFunctionDictionary.ofFunctions(
                    entry("abs", new AbsFunction()),
                    entry("min", new MinFunction()),
                    entry("max", new MaxFunction()),
                    entry("sum", new SumFunction()),
                    entry("average", new AverageFunction()),
                    entry("if", new IfFunction()),
                    entry(METRIC, new Named(METRIC)),
                    entry(PREVIOUS, new Named(PREVIOUS))))
            .defaultConstants(Map.of())
            .dataAccessorSupplier(GivenNumbers::new)
            .arraysAllowed(false)
            .structuresAllowed(false)
            .binaryAllowed(false)
            .implicitMultiplicationAllowed(false)
            .singleQuoteStringLiteralsAllowed(false)
            .lenientMode(false)
            .build();

    private FormulaLanguage() {}

    static Expression expression(String text) {
        return new Expression(text, CONFIGURATION);
    }

    /** Under which name the argument of {@code function} is handed to the expression; no variable can have it. */
    static String given(String function, String argument) {
        return function + " " + argument;
    }

    private static Map.Entry<String, OperatorIfc> operator(String sign, OperatorIfc operator) {
        return entry(sign, operator);
    }

    /** The numbers that one evaluation is given, by exact name. */
    private static final class GivenNumbers implements DataAccessorIfc {

        private final Map<String, EvaluationValue> numbers = new HashMap<>();

        @Override
        public @Nullable EvaluationValue getData(String name) {
            return numbers.get(name);
        }

        @Override
        public void setData(String name, EvaluationValue value) {
            numbers.put(name, value);
        }
    }

    /** Division that says why there is no quotient. */
    @InfixOperator(precedence = OperatorIfc.OPERATOR_PRECEDENCE_MULTIPLICATIVE)
    private static final class Division extends InfixDivisionOperator {

        @Override
        public EvaluationValue evaluate(Expression expression, Token token, EvaluationValue... operands)
                throws EvaluationException {
            if (operands[1].isNumberValue() && operands[1].getNumberValue().signum() == 0) {
                throw new NoValue(token, Outcome.Reason.DIVISION_BY_ZERO);
            }
            return super.evaluate(expression, token, operands);
        }
    }

    /** A number that is given under a name which is no variable. */
    @FunctionParameter(name = "name")
    private static final class Named extends AbstractFunction {

        private final String function;

        Named(String function) {
            this.function = function;
        }

        @Override
        public EvaluationValue evaluate(Expression expression, Token token, EvaluationValue... arguments)
                throws EvaluationException {
            var value = expression.getDataAccessor().getData(given(function, arguments[0].getStringValue()));
            if (value == null || !value.isNumberValue()) {
                throw new NoValue(
                        token, value == null ? Outcome.Reason.NO_FACT : Outcome.Reason.valueOf(value.getStringValue()));
            }
            return value;
        }
    }
}
