package io.lockstep.kit.problem;

/**
 * What the catalogue says of a kind of problem.
 *
 * @param status the HTTP status
 * @param title what kind of problem this is; the same for every occurrence
 * @param detail what is wrong and what to change, with members in braces
 */
public record ProblemDefinition(int status, ProblemText title, ProblemText detail) {

    public ProblemDefinition(int status, String title, String titleChinese, String detail, String detailChinese) {
        this(status, new ProblemText(title, titleChinese), new ProblemText(detail, detailChinese));
    }
}
