package io.lockstep.task.suggestion;

import io.lockstep.kit.problem.ProblemDefinition;
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

    private final ProblemDefinition definition;

    SuggestionProblem(int status, String title, String titleChinese, String detail, String detailChinese) {
        this.definition = new ProblemDefinition(status, title, titleChinese, detail, detailChinese);
    }

    @Override
    public ProblemDefinition definition() {
        return definition;
    }
}
