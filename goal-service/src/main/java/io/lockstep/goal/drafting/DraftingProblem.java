package io.lockstep.goal.drafting;

import io.lockstep.kit.problem.ProblemText;
import io.lockstep.kit.problem.ProblemType;

/** What can be wrong with drafts and with many changes at once. */
public enum DraftingProblem implements ProblemType {
    DIRECTION_MISFIT(
            "Target kind does not fit the metric",
            "目标类型与指标不符",
            "Of {metric}, {direction} says the catalogue; {targetKind} rewards the other way.",
            "指标目录规定 {metric} 为 {direction}；{targetKind} 的方向与之相反。"),
    AGGREGATION_MISFIT(
            "Aggregation does not fit the metric",
            "汇总方式与指标不符",
            "Values of {metric} come together as {needed}, says the catalogue.",
            "指标目录规定 {metric} 的值按 {needed} 汇总。"),
    BULK_REFUSED(
            "Nothing was changed",
            "未作任何修改",
            "{count} of the changes are refused and none was made; errors names each.",
            "有 {count} 项修改被拒绝，未作任何修改；errors 逐一列出。"),
    GOAL_TWICE(
            "Goal named twice", "目标重复", "{goal} is changed twice; put both into one change.", "{goal} 被重复修改；请合并为一项。"),
    ROOT_WITHOUT_WEIGHT(
            "Goal at the top has no weight",
            "顶层目标没有权重",
            "{goal} stands at the top and is a part of nothing; leave the weight out.",
            "{goal} 位于顶层，不是任何目标的组成部分；请去掉权重。");

    private final ProblemText title;
    private final ProblemText detail;

    DraftingProblem(String title, String titleChinese, String detail, String detailChinese) {
        this.title = new ProblemText(title, titleChinese);
        this.detail = new ProblemText(detail, detailChinese);
    }

    @Override
    public int status() {
        return 422;
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
