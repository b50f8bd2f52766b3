package io.lockstep.goal.screening;

import io.lockstep.kit.problem.ProblemText;
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

    private final int status;
    private final ProblemText title;
    private final ProblemText detail;

    ScreeningProblem(int status, String title, String titleZh, String detail, String detailZh) {
        this.status = status;
        this.title = new ProblemText(title, titleZh);
        this.detail = new ProblemText(detail, detailZh);
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
