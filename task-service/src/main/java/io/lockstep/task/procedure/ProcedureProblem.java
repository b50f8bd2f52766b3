package io.lockstep.task.procedure;

import io.lockstep.kit.problem.ProblemDefinition;
import io.lockstep.kit.problem.ProblemType;

/** The problems of procedures. */
public enum ProcedureProblem implements ProblemType {
    PROCEDURE_REASON_NEEDED(
            422,
            "Reason needed for a new version",
            "新版本需要说明原因",
            "A procedure changes only for a reason; say it in reason.",
            "标准流程变更时必须说明原因；请填写 reason。");

    private final ProblemDefinition definition;

    ProcedureProblem(int status, String title, String titleChinese, String detail, String detailChinese) {
        this.definition = new ProblemDefinition(status, title, titleChinese, detail, detailChinese);
    }

    @Override
    public ProblemDefinition definition() {
        return definition;
    }
}
