package io.lockstep.goal.bulk;

import io.lockstep.kit.problem.ProblemDefinition;
import io.lockstep.kit.problem.ProblemType;

/** What can be wrong with many changes at once. */
public enum BulkProblem implements ProblemType {
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

    private final ProblemDefinition definition;

    BulkProblem(String title, String titleChinese, String detail, String detailChinese) {
        this.definition = new ProblemDefinition(422, title, titleChinese, detail, detailChinese);
    }

    @Override
    public ProblemDefinition definition() {
        return definition;
    }
}
