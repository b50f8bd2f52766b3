package io.lockstep.goal.owner;

import io.lockstep.kit.problem.ProblemDefinition;
import io.lockstep.kit.problem.ProblemType;

/** What can be wrong with a change of owners. */
public enum OwnerProblem implements ProblemType {
    OWNER_BEFORE_THE_LAST(
            422,
            "Before the owner that it has",
            "早于现任负责人",
            "The present owner has it since {since}; the next one can follow from that day on.",
            "现任负责人自 {since} 起负责；接任日期不得早于该日。"),
    SUCCESSOR_NEEDED(
            422,
            "Successor needed",
            "需要接替人",
            "{count} goals of the person have no successor; name one for each, or one for all.",
            "该人员有 {count} 个目标没有接替人；请逐一指定，或统一指定一位。"),
    SUCCESSOR_IS_LEAVING(
            422, "Successor is the one who leaves", "接替人即离职者", "Somebody else has to take over.", "必须由其他人接替。"),
    NOT_THEIR_GOAL(
            422,
            "Not their goal",
            "不是其目标",
            "{goal} is no open goal of the person; leave it out.",
            "{goal} 不是该人员未关闭的目标；请将其去掉。"),
    DEPARTURE_IN_THE_FUTURE(
            422,
            "Day is yet to come",
            "日期尚未到来",
            "{day} has not come yet; record a departure on its day, and plan owners ahead with owner changes.",
            "{day} 尚未到来；请在当日登记离职，并可提前安排负责人变更。"),
    ALREADY_LEFT(409, "Has left already", "已离职", "The person left on {day}.", "该人员已于 {day} 离职。");

    private final ProblemDefinition definition;

    OwnerProblem(int status, String title, String titleChinese, String detail, String detailChinese) {
        this.definition = new ProblemDefinition(status, title, titleChinese, detail, detailChinese);
    }

    @Override
    public ProblemDefinition definition() {
        return definition;
    }
}
