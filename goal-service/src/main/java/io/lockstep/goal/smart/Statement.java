package io.lockstep.goal.smart;

import java.util.List;

/**
 * What is screened: a goal as somebody wrote it, with what is known of it beside its words.
 *
 * @param text the goal in words, Chinese or English
 * @param measures its key results
 * @param dated whether it has first and last day beside its words
 * @param tiedToSales whether it is a sales goal or supports one, as far as its place in a tree says
 */
public record Statement(String text, List<Measure> measures, boolean dated, boolean tiedToSales) {

    /** A sentence of which nothing else is known. */
    public static Statement of(String text) {
        return new Statement(text, List.of(), false, false);
    }

    /** The same, supporting a sales goal. */
    public Statement tied() {
        return new Statement(text, measures, dated, true);
    }
}
