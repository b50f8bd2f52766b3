package io.lockstep.goal.smart;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The screening of a goal: what is found, by letter (requirements.md M1, features.md X3). The same statement always gets the
 * same findings.
 */
public record Screening(List<Finding> findings) {

    /** What is found of a letter. */
    public enum Verdict {
        PASS,
        FAIL,
        /** There is nothing to judge yet. */
        OPEN
    }

    /** Words by which a sentence speaks of what sales has to reach. */
    private static final Pattern OF_SALES = Pattern.compile(
            "销售额|销售收入|营收|成交额|客单价|成单|复购|续约|新客户|\\b(?:sales|revenue|repurchase|renewals?|new customers|orders?)\\b",
            Pattern.CASE_INSENSITIVE);

    /** Screens a statement. */
    public static Screening of(Statement statement) {
        var text = Normalizer.normalize(statement.text(), Normalizer.Form.NFKC).strip();
        var quantified = !statement.measures().isEmpty();
        var found = new ArrayList<>(WordingRules.check(text, quantified));
        if (quantified) {
            found.removeIf(finding -> finding.rule() == Rule.UNQUALIFIED_NOUN && saysWhich(statement.measures()));
            statement.measures().forEach(measure -> found.addAll(MeasureRules.check(measure)));
        } else {
            checkNumbers(text, found);
        }
        if (!statement.tiedToSales() && !OF_SALES.matcher(text).find()) {
            found.add(Finding.of(Rule.NOT_LINKED, statement.text()));
        }
        if (!statement.dated() && !TimePhrases.in(text)) {
            found.add(Finding.of(Rule.NO_DEADLINE, statement.text()));
        }
        return new Screening(List.copyOf(found));
    }

    /** A KPI of the catalogue has a rule for what counts. */
    private static boolean saysWhich(List<Measure> measures) {
        return measures.stream()
                .allMatch(measure -> measure.known() != null && !measure.known().vague());
    }

    private static void checkNumbers(String text, List<Finding> found) {
        var numbers = NumberPhrases.in(TimePhrases.blanked(text));
        if (numbers.isEmpty()) {
            found.add(Finding.of(Rule.NO_NUMBER, text));
            found.add(Finding.of(Rule.NO_TARGET, text));
        } else {
            numbers.stream()
                    .filter(number -> !number.counted())
                    .forEach(number -> found.add(Finding.of(Rule.NO_UNIT, number.phrase())));
            found.add(Finding.of(Rule.NO_HISTORY, text));
        }
    }

    /** What is found of a letter. */
    public Verdict verdict(Letter letter) {
        if (of(letter).stream().anyMatch(finding -> finding.rule().fails())) {
            return Verdict.FAIL;
        }
        return of(letter).stream().anyMatch(finding -> finding.rule() == Rule.NO_TARGET) ? Verdict.OPEN : Verdict.PASS;
    }

    /** The findings of a letter, in the order of the text. */
    public List<Finding> of(Letter letter) {
        return findings.stream()
                .filter(finding -> finding.rule().letter() == letter)
                .toList();
    }

    /** The findings by which letters fail. */
    public List<Finding> failures() {
        return findings.stream().filter(finding -> finding.rule().fails()).toList();
    }

    /** Whether no letter fails. */
    public boolean passed() {
        return failures().isEmpty();
    }
}
