package io.lockstep.task.resource;

import io.lockstep.kit.problem.ProblemDefinition;
import io.lockstep.kit.problem.ProblemType;

/** The problems of resources. */
public enum NeedProblem implements ProblemType {
    BUDGET_AMOUNT_NEEDED(
            422,
            "Budget without an amount",
            "预算缺少金额",
            "A budget is an amount of money; say it in amount.",
            "预算必须有金额；请填写 amount。"),
    AMOUNT_UNUSED(
            422,
            "Amount without use",
            "多余的数量",
            "A resource of the kind {kind} has no such field; leave it out.",
            "类型为 {kind} 的资源没有该字段；请去掉。"),
    CURRENCY_MIXED(
            422,
            "Two currencies in one task",
            "同一任务使用了两种货币",
            "The budget of the task is in {currency}; ask in the same currency.",
            "该任务的预算货币为 {currency}；请使用相同货币。"),
    BUDGET_SHORT(
            422,
            "Not enough confirmed budget",
            "已确认预算不足",
            "The task {taskId} has {committed} of confirmed budget; move at most that.",
            "任务 {taskId} 的已确认预算为 {committed}；最多可调出该金额。"),
    RESOURCE_DECIDED(
            409,
            "Resource decided already",
            "资源已有决定",
            "The resource is {state} already; request another.",
            "该资源已处于 {state} 状态；请另行申请。"),
    OWN_REQUEST(
            403,
            "Own request",
            "不能确认自己的申请",
            "Whoever requests a resource does not confirm it; ask somebody else.",
            "申请人不能确认自己的申请；请由他人确认。");

    private final ProblemDefinition definition;

    NeedProblem(int status, String title, String titleChinese, String detail, String detailChinese) {
        this.definition = new ProblemDefinition(status, title, titleChinese, detail, detailChinese);
    }

    @Override
    public ProblemDefinition definition() {
        return definition;
    }
}
