package io.lockstep.goal.buyin;

import io.lockstep.kit.problem.ProblemDefinition;
import io.lockstep.kit.problem.ProblemType;

/** What can be wrong with an answer of sales, or with the lack of one. */
enum BuyInProblem implements ProblemType {
    NO_SUPPORTING_GOAL(
            409,
            "Not a supporting goal",
            "不是支撑目标",
            "Goal {goal} is no open marketing goal right below a sales goal, so nobody has to answer for it.",
            "目标 {goal} 不是直接位于销售目标之下的未关闭市场目标，无需销售答复。"),
    ANSWER_TO_OLD_VERSION(
            409,
            "Answer to an old version",
            "答复的版本已过期",
            "The goal is at version {current} by now, not {version}; read it again and answer that.",
            "该目标当前为版本 {current}，而非 {version}；请重新读取后再答复。"),
    SALES_OWNER_ANSWERS(
            403,
            "For the sales owner to say",
            "须由销售负责人答复",
            "Only the owner of the sales goal above accepts or rejects; you may comment.",
            "只有上级销售目标的负责人可以接受或拒绝；您可以发表评论。"),
    ANSWER_NEEDS_TEXT(422, "Text needed", "需要说明", "{answer} needs a text that says why.", "{answer} 需要用 text 说明理由。"),
    BUY_IN_MISSING(
            422,
            "Sales has not accepted",
            "销售尚未接受",
            "Goal {goal} is {state}: the owner of the sales goal above has to accept it before it becomes active.",
            "目标 {goal} 的状态为 {state}：启用之前须由上级销售目标的负责人接受。");

    private final ProblemDefinition definition;

    BuyInProblem(int status, String title, String titleChinese, String detail, String detailChinese) {
        this.definition = new ProblemDefinition(status, title, titleChinese, detail, detailChinese);
    }

    @Override
    public ProblemDefinition definition() {
        return definition;
    }
}
