package io.lockstep.goal.lint;

import io.lockstep.kit.problem.ProblemDefinition;
import io.lockstep.kit.problem.ProblemType;

/** The problems of revising a set of KPIs. */
enum LintProblem implements ProblemType {
    KPI_CHANGE_INCOMPLETE(
            422, "Change incomplete", "变更不完整", "{action} needs the field {field}.", "{action} 需要字段 {field}。");

    private final ProblemDefinition definition;

    LintProblem(int status, String title, String titleChinese, String detail, String detailChinese) {
        this.definition = new ProblemDefinition(status, title, titleChinese, detail, detailChinese);
    }

    @Override
    public ProblemDefinition definition() {
        return definition;
    }
}
