package io.lockstep.goal.lint;

import io.lockstep.kit.problem.ProblemText;
import io.lockstep.kit.problem.ProblemType;

/** The problems of revising a set of KPIs. */
enum LintProblem implements ProblemType {
    KPI_CHANGE_INCOMPLETE(
            422, "Change incomplete", "变更不完整", "{action} needs the field {field}.", "{action} 需要字段 {field}。");

    private final int status;
    private final ProblemText title;
    private final ProblemText detail;

    LintProblem(int status, String title, String titleZh, String detail, String detailZh) {
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
