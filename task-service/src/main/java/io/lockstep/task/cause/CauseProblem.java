package io.lockstep.task.cause;

import io.lockstep.kit.problem.ProblemDefinition;
import io.lockstep.kit.problem.ProblemType;

/** The problems of causes. */
public enum CauseProblem implements ProblemType {
    SUB_CAUSE_UNKNOWN(
            422,
            "Unknown sub-cause",
            "未知的子原因",
            "There is no sub-cause {code} of the cause {cause}; choose one of /v1/sub-causes, or have it added.",
            "原因 {cause} 下没有子原因 {code}；请从 /v1/sub-causes 中选择，或先添加。"),
    SUB_CAUSE_EXISTS(
            409,
            "Sub-cause exists",
            "子原因已存在",
            "There is a sub-cause {code} already; choose another code.",
            "子原因 {code} 已存在；请使用其他代码。");

    private final ProblemDefinition definition;

    CauseProblem(int status, String title, String titleChinese, String detail, String detailChinese) {
        this.definition = new ProblemDefinition(status, title, titleChinese, detail, detailChinese);
    }

    @Override
    public ProblemDefinition definition() {
        return definition;
    }
}
