package io.lockstep.goal.carryover;

import io.lockstep.kit.problem.ProblemDefinition;
import io.lockstep.kit.problem.ProblemType;

/** What can be wrong with goals that are carried over. */
public enum CarryOverProblem implements ProblemType {
    SAME_CYCLE("Into the same cycle", "同一周期", "Goals cannot be carried over into their own cycle.", "目标不能结转到其所属的同一周期。"),
    NOT_IN_CYCLE(
            "Goal of another cycle",
            "目标不属于该周期",
            "{goal} is no goal of the cycle {cycle}; leave it out.",
            "{goal} 不是周期 {cycle} 的目标；请将其去掉。"),
    OWNER_LEFT(
            "Owner is not active any more",
            "负责人已停用",
            "{owner} is not active any more; name a successor.",
            "{owner} 已停用；请指定接替人。");

    private final ProblemDefinition definition;

    CarryOverProblem(String title, String titleChinese, String detail, String detailChinese) {
        this.definition = new ProblemDefinition(422, title, titleChinese, detail, detailChinese);
    }

    @Override
    public ProblemDefinition definition() {
        return definition;
    }
}
