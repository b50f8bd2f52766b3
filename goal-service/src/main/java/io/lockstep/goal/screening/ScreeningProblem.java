package io.lockstep.goal.screening;

import io.lockstep.kit.problem.ProblemDefinition;
import io.lockstep.kit.problem.ProblemType;

/** The problems of the SMART screening. */
enum ScreeningProblem implements ProblemType {
    GOAL_NOT_SMART(
            422,
            "Goal not SMART",
            "目标不符合SMART原则",
            "{goals} of the goals fail the SMART screening, which this organisation requires before activation; correct what findings"
                    + " says, or have a manager override it with a reason.",
            "有 {goals} 个目标未通过SMART筛查，而本组织要求激活前必须通过；请按findings修改，或由主管说明理由后放行。");

    private final ProblemDefinition definition;

    ScreeningProblem(int status, String title, String titleChinese, String detail, String detailChinese) {
        this.definition = new ProblemDefinition(status, title, titleChinese, detail, detailChinese);
    }

    @Override
    public ProblemDefinition definition() {
        return definition;
    }
}
