package io.lockstep.task.suggestion;

import io.lockstep.kit.problem.ProblemText;
import io.lockstep.kit.problem.ProblemType;

/** The problems of suggestions. */
public enum SuggestionProblem implements ProblemType {
    SUGGESTION_ANSWERED(
            409,
            "Suggestion answered already",
            "建议已有答复",
            "The suggestion is {state} already; make another.",
            "该建议已处于 {state} 状态；请另行提出。"),
    OWN_SUGGESTION(
            403,
            "Own suggestion",
            "不能答复自己的建议",
            "Whoever made a suggestion does not answer it; ask somebody else who answers for it.",
            "提出人不能答复自己的建议；请由其他负责人答复。");

    private final int status;
    private final ProblemText title;
    private final ProblemText detail;

    SuggestionProblem(int status, String title, String titleChinese, String detail, String detailChinese) {
        this.status = status;
        this.title = new ProblemText(title, titleChinese);
        this.detail = new ProblemText(detail, detailChinese);
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public ProblemText title() {
        return title;
    }

    @Override
    public ProblemText detail() {
        return detail;
    }
}
