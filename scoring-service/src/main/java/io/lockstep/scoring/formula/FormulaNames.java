package io.lockstep.scoring.formula;

import com.ezylang.evalex.parser.ASTNode;
import com.ezylang.evalex.parser.Token;
import io.lockstep.scoring.formula.FormulaRefused.Because;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The names that a formula uses, found while its limits are checked.
 *
 * @param facts of the period
 * @param previousFacts of the period before
 * @param metrics other metrics, by code
 */
record FormulaNames(Set<String> facts, Set<String> previousFacts, Set<String> metrics) {

    private static final Pattern FACT = Pattern.compile("[a-z][A-Za-z0-9]{0,63}");
    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}(\\.\\d{1,6})?");
    private static final int MAX_CODE = 100;

    static FormulaNames of(ASTNode root) {
        var names = new FormulaNames(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
        names.visit(root, 1);
        return names;
    }

    private void visit(ASTNode node, int depth) {
        var token = node.getToken();
        if (depth > Formula.MAX_DEPTH) {
            throw refused(Because.TOO_COMPLEX, token, "it is nested deeper than " + Formula.MAX_DEPTH);
        }
        switch (token.getType()) {
            case NUMBER_LITERAL -> number(token);
            case VARIABLE_OR_CONSTANT -> fact(token);
            case FUNCTION -> function(node, depth);
            case INFIX_OPERATOR, PREFIX_OPERATOR -> parts(node, depth);
            default -> throw refused(Because.UNKNOWN, token, token.getValue() + " has no meaning in a formula");
        }
    }

    private void parts(ASTNode node, int depth) {
        node.getParameters().forEach(part -> visit(part, depth + 1));
    }

    private void function(ASTNode node, int depth) {
        switch (node.getToken().getValue().toLowerCase(Locale.ROOT)) {
            case FormulaLanguage.METRIC -> metrics.add(argument(node, CODE, "the code of a metric in quotes"));
            case FormulaLanguage.PREVIOUS -> previousFacts.add(argument(node, FACT, "the name of a fact in quotes"));
            default -> parts(node, depth);
        }
    }

    private static String argument(ASTNode node, Pattern form, String needed) {
        var parts = node.getParameters();
        var only = parts.size() == 1 ? parts.getFirst().getToken() : node.getToken();
        if (only.getType() != Token.TokenType.STRING_LITERAL
                || only.getValue().length() > MAX_CODE
                || !form.matcher(only.getValue()).matches()) {
            throw refused(Because.UNKNOWN, only, node.getToken().getValue() + " needs " + needed);
        }
        return only.getValue();
    }

    private void fact(Token token) {
        if (!FACT.matcher(token.getValue()).matches()) {
            throw refused(
                    Because.UNKNOWN, token, token.getValue() + " is no name of a fact, which is in lower camel case");
        }
        if (!token.getValue().equals(Formula.PERIOD_DAYS)) {
            facts.add(token.getValue());
        }
    }

    private static void number(Token token) {
        if (!NUMBER.matcher(token.getValue()).matches()) {
            throw refused(
                    Because.TOO_COMPLEX,
                    token,
                    "a number has up to 18 digits before and 6 after the point, and no exponent");
        }
    }

    private static FormulaRefused refused(Because because, Token token, String message) {
        return new FormulaRefused(because, token.getStartPosition(), message);
    }
}
