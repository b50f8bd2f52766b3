package io.lockstep.task.lesson;

import io.lockstep.kit.problem.ProblemDefinition;
import io.lockstep.kit.problem.ProblemType;

/** The problems of lessons. */
public enum LessonProblem implements ProblemType {
    LESSON_WITHOUT_SOURCE(
            422,
            "Lesson from nowhere",
            "经验没有来源",
            "A lesson comes from a task or a remediation; name one of the two in taskId or remediationId.",
            "经验必须来自一个任务或整改；请在 taskId 或 remediationId 中填写其一。"),
    LESSON_WITHOUT_FIGURE(
            422,
            "Lesson without a figure",
            "经验缺少数据",
            "A lesson rests on at least one measured figure; add it to figures.",
            "经验必须有至少一个实测数据支持；请填写 figures。"),
    LESSON_PROMOTED(
            409,
            "Lesson promoted already",
            "经验已转为标准流程",
            "The lesson is the procedure {procedureId} already; edit that one.",
            "该经验已转为标准流程 {procedureId}；请修改该流程。");

    private final ProblemDefinition definition;

    LessonProblem(int status, String title, String titleChinese, String detail, String detailChinese) {
        this.definition = new ProblemDefinition(status, title, titleChinese, detail, detailChinese);
    }

    @Override
    public ProblemDefinition definition() {
        return definition;
    }
}
