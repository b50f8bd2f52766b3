package io.lockstep.task.risk;

import io.lockstep.kit.problem.ProblemDefinition;
import io.lockstep.kit.problem.ProblemType;

/** The problems of risks. */
public enum RiskProblem implements ProblemType {
    RISK_SETTLED(
            409,
            "Risk settled",
            "风险已处理",
            "The risk is {state} and changes no more; describe another.",
            "该风险已处于 {state} 状态，不能再变更；请另行登记。"),
    RISK_MOVED(
            422,
            "Risk of something else",
            "风险对象不能更改",
            "A risk stays with the task or goal that it was described for; describe another.",
            "风险所属的任务或目标不能更改；请另行登记。"),
    CONTINGENCY_LOOSENS(
            403,
            "Contingency plan loosens",
            "预案放宽了计划",
            "This contingency plan loosens a date, curve or target; a manager other than the owner switches it on.",
            "该预案放宽了日期、进度曲线或目标；须由负责人以外的管理者启用。");

    private final ProblemDefinition definition;

    RiskProblem(int status, String title, String titleChinese, String detail, String detailChinese) {
        this.definition = new ProblemDefinition(status, title, titleChinese, detail, detailChinese);
    }

    @Override
    public ProblemDefinition definition() {
        return definition;
    }
}
